import { createHmac, sign, constants } from 'node:crypto';
import { parseToken, type GivenToken } from '../../../../src/trust/report/explain/given-token';
import { isVerifiedBy } from '../../../../src/trust/report/explain/signature';
import { signed, signingKey } from '../../../support/signed-token';

const given = (jwt: string): GivenToken => {
  const parsed = parseToken(jwt);
  if (!parsed.ok) throw new Error(parsed.wanted);
  return parsed.value;
};
const [rsa, ec, ed, other] = [signingKey('RS256'), signingKey('ES256'), signingKey('EdDSA'), signingKey('ES256')];

test.each([
  ['RS256', rsa],
  ['ES256', ec],
  ['EdDSA', ed],
])('a key verifies what it signed: %s', (_, key) => {
  expect(isVerifiedBy(given(signed({ sub: 'x' }, key)), [other.pem, key.pem])).toBe(true);
});

test('PS256 is verified with an RSA key', () => {
  const input = ['{"alg":"PS256"}', '{}'].map((one) => Buffer.from(one).toString('base64url')).join('.');
  const options = { key: rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  expect(
    isVerifiedBy(given(`${input}.${sign('sha256', Buffer.from(input), options).toString('base64url')}`), [rsa.pem]),
  ).toBe(true);
});

test.each([
  ['another key', signed({}, ec), other.pem],
  ['a key of another kind', signed({}, ec), rsa.pem],
  ['no key at all', signed({}, ec), 'no PEM'],
  [
    'claims that were changed',
    signed({}, ec).replace(/\.[^.]*\./, `.${Buffer.from('{"sub":"x"}').toString('base64url')}.`),
    ec.pem,
  ],
  ['claims alone', '{}', ec.pem],
  ['no signature', signed({}, ec).replace(/[^.]*$/, ''), ec.pem],
  ['an algorithm that does not fit the key', signed({}, ec, { alg: 'ES512' }), ec.pem],
  ['the algorithm none', signed({}, ec, { alg: 'none' }).replace(/[^.]*$/, ''), ec.pem],
  ['an algorithm that there is not', signed({}, ec, { alg: 'toString' }), ec.pem],
])('verifies nothing: %s', (_, jwt, pem) => {
  expect(isVerifiedBy(given(jwt), [pem])).toBe(false);
});

test('a public key is no shared secret', () => {
  const input = ['{"alg":"HS256"}', '{}'].map((one) => Buffer.from(one).toString('base64url')).join('.');
  const mac = createHmac('sha256', rsa.pem).update(input).digest('base64url');
  expect(isVerifiedBy(given(`${input}.${mac}`), [rsa.pem])).toBe(false);
});
