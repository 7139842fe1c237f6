import type { ClusterDeclaration, RabbitMqClusterDeclaration } from '../../../../src/trust/declare/declaration';
import { originOf } from '../../../../src/trust/model/origin';
import type { PartySource } from '../../../../src/trust/model/relying-party';
import { caPem } from '../../../support/every-kind';
import { findingOf, findingsOf, modelOf } from '../sample';
import { orders, queued } from './sample-party';

const sourceOf = (declared: RabbitMqClusterDeclaration, east: Partial<ClusterDeclaration> = {}): PartySource => {
  const [party] = modelOf(queued({ clusters: { east: { clients: [orders], ...declared } } }, east)).relyingParties;
  const [source] = party?.sources ?? [];
  if (source === undefined) throw new Error('nothing is accepted');
  return source;
};

test('of a cluster nothing has to be said but its name', () => {
  expect(sourceOf({})).toMatchObject({
    ...{ at: 'relyingParties.queue.rabbitmq.clusters.east', cluster: 'east', servedBy: 'hosted', caBundle: '' },
    ...{ tokenIssuer: 'https://oidc.acme.example/east', audience: 'rabbitmq://acme/queue/east' },
    keysUrl: 'https://oidc.acme.example/east/openid/v1/jwks',
  });
});

test('what is declared wins, and says where it stands', () => {
  const jwksUri = 'https://keys.acme.example/east.json';
  const source = sourceOf({ audience: 'queue', jwksUri, servedBy: 'hosted', caBundle: caPem });
  expect(source).toMatchObject({ audience: 'queue', keysUrl: jwksUri, caBundle: caPem });
  expect(originOf(source, 'keysUrl').at).toBe('relyingParties.queue.rabbitmq.clusters.east.jwksUri');
  expect(originOf(source, 'tokenIssuer').at).toBe('clusters.east.tokenIssuer');
});

test('a hosted copy is where the cluster says that it is', () => {
  const hosting = { hostedDiscovery: { jwksUri: 'https://keys.acme.example/east' }, signingKeys: [] };
  expect(sourceOf({}, hosting).keysUrl).toBe('https://keys.acme.example/east');
});

const apiServer = { url: 'https://oidc.acme.example', caBundle: caPem };

test('keys at the API server itself come with its certificates', () => {
  expect(sourceOf({}, { apiServer })).toMatchObject({ servedBy: 'apiServer', caBundle: caPem });
  const { code, at } = findingOf(queued({}, { apiServer: { ...apiServer, caBundle: { variable: 'ca' } } }));
  expect([code, at]).toEqual(['literal-needed', 'relyingParties.queue.rabbitmq.clusters.east']);
});

test('a cluster that is not declared is named, with the one that was meant', () => {
  const { code, message } = findingOf(queued({ clusters: { eest: { clients: [orders] } } }, { login: jwt }));
  expect([code, message]).toEqual(['unknown-cluster', 'unknown cluster `eest`: did you mean `east`?']);
});

const jwt = { jwt: { keys: { discovery: {} } } };

test('an issuer that is the API server only inside its cluster takes a URL', () => {
  const inside = { tokenIssuer: 'https://kubernetes.default.svc.cluster.local' };
  expect(findingsOf(queued({}, inside))).toEqual([
    [
      'discovery-impossible',
      'relyingParties.queue.rabbitmq.clusters.east',
      'only from inside its own cluster is `https://kubernetes.default.svc.cluster.local/openid/v1/jwks` the API server that has the keys',
    ],
  ]);
  expect(sourceOf({ jwksUri: 'https://east:6443/openid/v1/jwks' }, inside).keysUrl).toBe(
    'https://east:6443/openid/v1/jwks',
  );
});
