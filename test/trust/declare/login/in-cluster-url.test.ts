import { isOwnApiServer, isServiceUrl } from '../../../../src/trust/declare/login/in-cluster-url';

test.each([
  ['https://kubernetes.default.svc', true],
  ['https://kubernetes.default.svc.cluster.local', true],
  ['https://kubernetes.default.svc:443/openid/v1/jwks', true],
  ['https://kubernetes.default.svcs.example', false],
  ['https://oidc.acme.example', false],
])('%s is the own API server: %s', (url, expected) => {
  expect(isOwnApiServer(url)).toBe(expected);
});

test.each([
  ['https://vault.vault.svc:8200', true],
  ['https://vault.vault.svc.cluster.local:8200/', true],
  ['https://vault.acme.example:8200', false],
])('%s names a Service: %s', (url, expected) => {
  expect(isServiceUrl(url)).toBe(expected);
});
