import { generateKeyPairSync } from 'node:crypto';
import { jwkOf, keyIdOfJwk } from '../../../src/trust/terms/jwk';
import { keyId } from '../../../src/trust/terms/pem';
import { signingKey } from '../../support/signed-token';

const ec = (namedCurve: string): string =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ type: 'spki', format: 'pem' }).toString();

test('an RSA key has the members of the API server, in its order', () => {
  const { pem } = signingKey('RS256');
  const jwk = jwkOf(pem);
  expect(Object.keys(jwk ?? {})).toEqual(['use', 'kty', 'kid', 'alg', 'n', 'e']);
  expect(jwk).toMatchObject({ use: 'sig', kty: 'RSA', kid: keyId(pem), alg: 'RS256', e: 'AQAB' });
});

test.each([
  ['P-256', 'ES256', 43],
  ['P-384', 'ES384', 64],
  ['P-521', 'ES512', 88],
])('a key on %s', (crv, alg, length) => {
  const pem = ec(crv);
  const jwk = jwkOf(pem);
  expect(Object.keys(jwk ?? {})).toEqual(['use', 'kty', 'kid', 'crv', 'alg', 'x', 'y']);
  expect(jwk).toMatchObject({ kty: 'EC', kid: keyId(pem), crv, alg });
  expect([jwk?.['x']?.length, jwk?.['y']?.length]).toEqual([length, length]);
});

test.each([
  ['Ed25519', signingKey('EdDSA').pem],
  ['P-224', ec('P-224')],
  ['no key', 'nothing'],
])('an API server has none for %s', (_, pem) => {
  expect(jwkOf(pem)).toBeNull();
});

test('a published key is known by its material, whatever it says of itself', () => {
  for (const pem of [signingKey('RS256').pem, signingKey('ES256').pem])
    expect(keyIdOfJwk({ ...jwkOf(pem), kid: 'another', alg: 'none', d: 7 })).toBe(keyId(pem));
});

test.each([{}, { kty: 'oct', k: 'AA' }, { kty: 'RSA', n: 'AQAB' }, { kty: 'EC', crv: 'P-256', x: 'AA', y: 7 }])(
  'what is no public key has no id: %j',
  (jwk) => {
    expect(keyIdOfJwk(jwk)).toBe('');
  },
);
