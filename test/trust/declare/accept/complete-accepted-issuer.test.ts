import type { AcceptedIssuerDeclaration, ClusterDeclaration } from '../../../../src/trust/declare/declaration';
import type { AcceptedIssuer } from '../../../../src/trust/model/authentication';
import { originOf } from '../../../../src/trust/model/origin';
import { caPem } from '../../../support/every-kind';
import { findingOf, findingsOf, modelOf } from '../sample';
import { accepting } from './sample-accept';

function issuerOf(declared: AcceptedIssuerDeclaration, other: Partial<ClusterDeclaration> = {}): AcceptedIssuer {
  const [issuer] = modelOf(accepting({ one: declared }, {}, other)).clusters[1]?.authentication.issuers ?? [];
  if (issuer === undefined) throw new Error('nothing is accepted');
  return issuer;
}

test('of another cluster nothing has to be said but its name', () => {
  expect(issuerOf({ cluster: 'east' })).toMatchObject({
    ...{ at: 'clusters.west.accepts.one', id: 'one', cluster: 'east', url: 'https://east.acme.example' },
    ...{ audiences: ['kubernetes://acme/west'], discoveryUrl: '', servedBy: 'hosted', certificateAuthority: '' },
    ...{ usernameClaim: 'sub', usernamePrefix: 'one:', groupsClaim: '', groupsPrefix: '', requiredClaims: {} },
  });
});

test('of an issuer outside the audience has to be said', () => {
  const issuer = 'https://dex.acme.example';
  expect(issuerOf({ issuer, audiences: ['kubectl'], usernamePrefix: 'p:', groupsClaim: 'groups' })).toMatchObject({
    ...{ cluster: '', url: issuer, audiences: ['kubectl'], usernamePrefix: 'p:', groupsPrefix: 'p:' },
  });
  expect(findingsOf(accepting({ dex: { issuer }, east: { cluster: 'east' } }))).toEqual([
    [
      'missing-key',
      'clusters.west.accepts.dex',
      'nobody says for which audience tokens of `https://dex.acme.example` are accepted',
    ],
  ]);
});

const apiServer = { url: 'https://east.acme.example', caBundle: caPem };

test('keys at the API server itself come with its certificates', () => {
  expect(issuerOf({ cluster: 'east' }, { apiServer })).toMatchObject({
    ...{ servedBy: 'apiServer', certificateAuthority: caPem },
  });
  expect(issuerOf({ cluster: 'east', servedBy: 'hosted' }, { apiServer })).toMatchObject({
    ...{ servedBy: 'hosted', certificateAuthority: '' },
  });
});

test('a discovery URL says where the keys are', () => {
  const discoveryUrl = 'https://10.0.0.1:6443/.well-known/openid-configuration';
  const inside = { tokenIssuer: 'https://east.internal', apiServer: { url: 'https://10.0.0.1:6443' } };
  expect(issuerOf({ cluster: 'east', discoveryUrl }, inside)).toMatchObject({ discoveryUrl, servedBy: 'apiServer' });
});

test('a file of the API server holds certificates, and no variable', () => {
  const finding = findingOf(
    accepting({ one: { cluster: 'east' } }, {}, { apiServer: { ...apiServer, caBundle: { variable: 'ca' } } }),
  );
  expect([finding.code, finding.at, finding.related]).toEqual([
    'literal-needed',
    'clusters.west.accepts.one',
    ['clusters.east.apiServer.caBundle'],
  ]);
});

test('an issuer that only its own cluster reaches needs a place for discovery', () => {
  const kubeadm = { tokenIssuer: 'https://kubernetes.default.svc.cluster.local' };
  const { code, at, fix } = findingOf(accepting({ one: { cluster: 'east' } }, {}, kubeadm));
  expect([code, at, fix]).toEqual([
    'discovery-impossible',
    'clusters.west.accepts.one',
    'declare `discoveryUrl`: where the API server of cluster `west` reaches the document',
  ]);
  const discoveryUrl = 'https://10.0.0.1:6443/.well-known/openid-configuration';
  expect(findingsOf(accepting({ one: { cluster: 'east', discoveryUrl } }, {}, kubeadm))).toEqual([]);
  // Two of them have one issuer, which is said by itself.
  expect(findingsOf(accepting({ one: { cluster: 'east' } }, kubeadm, kubeadm))).toEqual([]);
});

test('a prefix of groups that nobody reads is told', () => {
  expect(findingOf(accepting({ one: { cluster: 'east', groupsPrefix: 'g:' } })).at).toBe(
    'clusters.west.accepts.one.groupsPrefix',
  );
});

test('a cluster that is not declared is named, and what was meant', () => {
  expect(findingOf(accepting({ one: { cluster: 'esat' } })).fix).toBe('write `east`');
});

test('each value knows where it stands', () => {
  const issuer = issuerOf({ cluster: 'east', usernamePrefix: 'e:' });
  expect(originOf(issuer, 'url')).toEqual({ kind: 'declared', at: 'clusters.east.tokenIssuer' });
  expect(originOf(issuer, 'usernamePrefix').at).toBe('clusters.west.accepts.one.usernamePrefix');
  expect(originOf(issuer, 'audiences').kind).toBe('derived');
});
