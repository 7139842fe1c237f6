import { originOfUrl, parseHttpUrl } from '../../../src/trust/terms/http-url';

test.each([
  'https://vault.acme.example:8200',
  'https://vault.acme.example:8200/',
  'http://127.0.0.1:18200',
  'https://[::1]:8200/vault',
  'HTTPS://Vault',
])('`%s` is kept byte for byte', (text) => {
  expect(parseHttpUrl(text)).toEqual({ ok: true, value: text });
});

test.each([
  '',
  'vault.acme.example',
  'vault.acme.example:8200',
  '//vault',
  'ftp://vault',
  'https:///path',
  'https://:8200',
  'https:vault',
  'unix:///run/vault.sock',
])('%j names no server', (text) => {
  expect(parseHttpUrl(text)).toEqual({
    ok: false,
    wanted: 'a URL that begins with `https://` or `http://` and names a host',
  });
});

test.each([' https://vault', 'https://vault ', 'https://va ult'])('%j is no URL', (text) => {
  expect(parseHttpUrl(text).ok).toBe(false);
});

test.each([
  ['https://prod.acme.example', 'https://prod.acme.example:443'],
  ['https://PROD.acme.example:443/openid/v1/jwks', 'https://prod.acme.example:443'],
  ['http://vault', 'http://vault:80'],
  ['https://[::1]:6443/', 'https://[::1]:6443'],
  ['kubernetes/serviceaccount', ''],
  ['https://a b', ''],
])('the origin of %j is %j', (text, origin) => {
  expect(originOfUrl(text)).toBe(origin);
});
