import { Trust } from '../../../src';
import { notYetSaid } from '../../../src/trust/compare/not-yet-said';
import { diagnostic } from '../../../src/trust/diagnose/make';
import { readGiven } from '../../../src/trust/read/read-given';
import { artefactsOf, exampleTrust } from '../../support/emitted-artefacts';

const trust = exampleTrust();
const { model } = readGiven(artefactsOf(trust), trust.model);
const found = (at: string): ReturnType<typeof diagnostic> =>
  diagnostic({ code: 'cluster-issuer-open', message: 'm', at, path: [] });
const issuer = 'clusters.prod.certManager.issuers[shop/vault]';

test('a finding that the declaration has at the place from which the artefact comes is not said again', () => {
  const made = found('prod.yaml#Issuer/shop/vault');
  expect(notYetSaid([made], [found(issuer)], model, trust.model)).toEqual([]);
});

test('a finding of another place, or of another code, is', () => {
  const [other, made] = [found('prod.yaml#Issuer/shop/other'), found('prod.yaml#Issuer/shop/vault')];
  expect(notYetSaid([other], [found(issuer)], model, trust.model)).toEqual([other]);
  const said = diagnostic({ code: 'static-keys', message: 'm', at: issuer, path: [] });
  expect(notYetSaid([made], [said], model, trust.model)).toEqual([made]);
});

test('what a trust says of itself is not said again of what it emits', () => {
  const open = exampleTrust({
    clusters: {
      prod: {
        tokenIssuer: 'https://oidc.acme.example/prod',
        login: { jwt: { keys: { discovery: {} } } },
        certManager: { clusterIssuers: [{ name: 'edge', pkiRole: { mount: 'pki', allowedDomains: ['a.example'] } }] },
      },
    },
  });
  expect(open.diagnostics.map(({ code }) => code)).toEqual(['cluster-issuer-open']);
  expect(Trust.judge(artefactsOf(open), open).diagnostics).toEqual([]);
});
