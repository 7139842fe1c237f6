import { certManager, findingOf, issuer, kubernetesLogin, modelOf, sample, withIssuer } from '../sample';

const client = { ...kubernetesLogin, login: { kubernetes: { reviewer: { client: {} } } } } as const;
const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer]';

function sent(declaration: unknown): readonly string[] | undefined {
  return modelOf(declaration).clusters[0]?.certificateIssuers[0]?.additionalAudiences;
}

test('a token that is its own reviewer is also good for the API server', () => {
  expect(sent(sample({ cluster: client }))).toEqual(['https://oidc.acme.example/prod']);
  expect(sent(sample({ cluster: { ...client, apiAudiences: ['api', 'other'] } }))).toEqual(['api']);
  const issuers = [{ ...issuer, additionalAudiences: ['x', 'api'] }];
  expect(
    sent(sample({ cluster: { ...client, apiAudiences: ['api'], certManager: { ...certManager, issuers } } })),
  ).toEqual(['x', 'api']);
  expect(sent(withIssuer({ additionalAudiences: ['x'] }))).toEqual(['x']);
});

test('cert-manager sends them since 1.15', () => {
  const settings = { version: '1.14', issuers: [issuer] };
  expect(findingOf(sample({ cluster: { ...client, certManager: settings } }))).toMatchObject({
    code: 'feature-unavailable',
    at,
    message: 'a login with `reviewer: { client: {} }` needs cert-manager `1.15` or later, and `1.14` is declared',
    fix: 'use a jwt login or another reviewer, or use cert-manager `1.15`',
  });
  const undeclared = { issuers: [{ ...issuer, additionalAudiences: ['x'] }] };
  expect(findingOf(sample({ cluster: { certManager: undeclared } }))).toMatchObject({
    code: 'version-undeclared',
    kind: 'undeclared',
    at: `${at}.additionalAudiences`,
    message: '`additionalAudiences` needs cert-manager `1.15` or later, and no version is declared',
    fix: 'declare `clusters.prod.certManager.version`',
  });
});
