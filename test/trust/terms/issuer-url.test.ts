import { discoveryUrl, parseIssuerUrl, servesDiscovery } from '../../../src/trust/terms/issuer-url';

test.each([
  'https://kubernetes.default.svc.cluster.local',
  'https://eastus.oic.prod-aks.azure.com/tenant/uuid/',
  'kubernetes/serviceaccount',
  'api',
  'urn:acme:prod',
  'https://oidc.example/?x#y',
])('`%s` is an issuer as it stands', (text) => {
  expect(parseIssuerUrl(text)).toEqual({ ok: true, value: text });
});

test('an issuer is never empty', () => {
  expect(parseIssuerUrl('')).toEqual({
    ok: false,
    wanted: 'the value of `--service-account-issuer`, which is never empty',
  });
});

test.each([
  [':api', 'a URL with a scheme'],
  ['https://a b', 'a URL with a valid host and port'],
])('%j has a colon and is no URL', (text, wanted) => {
  expect(parseIssuerUrl(text)).toEqual({ ok: false, wanted });
});

test.each([
  ['https://oidc.acme.example/prod', true],
  ['https://oidc.acme.example/prod/', true],
  ['http://oidc.acme.example', false],
  ['https://oidc.acme.example?x', false],
  ['https://oidc.acme.example#x', false],
  ['kubernetes/serviceaccount', false],
  ['https://a b', false],
])('whether %j serves discovery: %s', (text, expected) => {
  expect(servesDiscovery(text)).toBe(expected);
});

test('a slash at the end of an issuer is not doubled below it', () => {
  expect(discoveryUrl('https://oidc.acme.example/prod', 'a')).toBe('https://oidc.acme.example/prod/a');
  expect(discoveryUrl('https://oidc.acme.example/prod/', 'a')).toBe('https://oidc.acme.example/prod/a');
});
