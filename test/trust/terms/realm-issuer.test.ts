import { parseRealmIssuer, realmIssuerOf, realmOf } from '../../../src/trust/terms/realm-issuer';

test.each([
  ['https://sso.acme.example/realms/acme', 'https://sso.acme.example', 'acme'],
  ['http://localhost:8080/auth/realms/a%20b', 'http://localhost:8080/auth', 'a b'],
])('%s is the issuer of a realm', (text, server, name) => {
  expect(parseRealmIssuer(text)).toEqual({ ok: true, value: text });
  expect(realmOf(text)).toEqual({ server, name });
  expect(realmIssuerOf({ server, name })).toBe(text);
});

test.each(['https://sso.acme.example', 'https://sso.acme.example/realms/acme/', 'https://sso.acme.example/realms/'])(
  '%s is not',
  (text) => {
    expect(parseRealmIssuer(text)).toEqual({
      ok: false,
      wanted: 'the issuer of a realm, `https://<host>/realms/<realm>`, and no slash behind it',
    });
  },
);

test('a realm of a server that nobody names has no issuer, and a broken escape stays', () => {
  expect(realmIssuerOf({ server: '', name: 'acme' })).toBe('');
  expect(realmOf('https://sso/realms/%').name).toBe('%');
});
