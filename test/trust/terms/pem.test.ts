import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  keyId,
  parseCertificates,
  parsePublicKey,
  parsePublicKeys,
  signingAlgorithm,
} from '../../../src/trust/terms/pem';

const certificate = `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUKNTzZrGuWgTfEcdBtHMJL2kTHjEwCgYIKoZIzj0EAwIw
HzEdMBsGA1UEAwwUYWNtZSB0ZXN0IHByaW1lMjU2djEwIBcNMjYxMTI0MTEwMzE4
WhgPMjEyNjEwMzExMTAzMThaMB8xHTAbBgNVBAMMFGFjbWUgdGVzdCBwcmltZTI1
NnYxMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFJWcWbviZ97Krxl+8bjD5KyX
3ilV4OuPiiBOsjPFkExHehu13VD7IWigYv32XIQhuUdbMghieQR9CJmfYqYgpKNT
MFEwHQYDVR0OBBYEFH/8Ys4pw+ETeDZYLjR+LKOwpywSMB8GA1UdIwQYMBaAFH/8
Ys4pw+ETeDZYLjR+LKOwpywSMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwID
SAAwRQIgQGkGo/LSaC8pkVRLIK9bMUfu3CJEo2mAYZlSIk53KeECIQDKngw2xP42
9Dccs7WY88KUvkHj7gYb1H1cCCiU0LIMWw==
-----END CERTIFICATE-----
`;

const publicKey = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFJWcWbviZ97Krxl+8bjD5KyX3ilV
4OuPiiBOsjPFkExHehu13VD7IWigYv32XIQhuUdbMghieQR9CJmfYqYgpA==
-----END PUBLIC KEY-----
`;

const ed25519 = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEALYv9qaI4bEs7sjKtisd+UEoa1m4+ukpM8Gs768HItB8=
-----END PUBLIC KEY-----
`;

// What Go 1.26 computes for the key above, which is also the key of the certificate.
const kid = 'RiBnN18y6oUYqOl-G5983n6Rvw-vm8O2kNEo3bbjdZE';

const secret = '-----BEGIN EC PRIVATE KEY-----\nc2VjcmV0\n-----END EC PRIVATE KEY-----\n';
const aKey = 'an RSA, ECDSA or Ed25519 public key, or a certificate, as PEM';
const noPrivateKey = 'public material only; a private key must not stand in a declaration';

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

describe('certificates', () => {
  test('every certificate of a bundle is found, text around them is passed over', () => {
    const parsed = parseCertificates(`# root\n${certificate}${publicKey}more\n${certificate}`);
    expect(parsed.ok && parsed.value.map(({ subject }) => subject)).toEqual([
      'CN=acme test prime256v1',
      'CN=acme test prime256v1',
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a key', publicKey],
    ['a certificate whose content is none', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    ['an indented certificate, which Go does not see', certificate.replace(/^/gm, '  ')],
    ['a certificate without line breaks', certificate.replaceAll('\n', ' ')],
    ['base64 of PEM', Buffer.from(certificate).toString('base64')],
  ])('%s is no bundle', (_, text) => {
    expect(parseCertificates(text)).toEqual({ ok: false, wanted: 'at least one certificate as PEM' });
  });
});

describe('public keys', () => {
  test.each([
    ['RSA', pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey), 'rsa'],
    ['P-224', pemOf(generateKeyPairSync('ec', { namedCurve: 'secp224r1' }).publicKey), 'ec'],
    ['P-521', pemOf(generateKeyPairSync('ec', { namedCurve: 'secp521r1' }).publicKey), 'ec'],
    ['Ed25519', ed25519, 'ed25519'],
    ['a certificate', certificate, 'ec'],
    ['a key with carriage returns', publicKey.replaceAll('\n', '\r\n'), 'ec'],
    ['a key under another heading', publicKey.replaceAll('PUBLIC KEY', 'RSA PUBLIC KEY'), 'ec'],
  ])('%s is one', (_, text, type) => {
    const parsed = parsePublicKey(text);
    expect(parsed.ok && [parsed.value.type, parsed.value.asymmetricKeyType]).toEqual(['public', type]);
  });

  test.each([
    ['nothing', ''],
    ['a curve that Go does not know', pemOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey)],
    ['a key that signs nothing', pemOf(generateKeyPairSync('x25519').publicKey)],
    [
      'a PKCS#1 key',
      generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    ],
    ['an indented key', publicKey.replace(/^/gm, '  ')],
  ])('%s is none', (_, text) => {
    expect(parsePublicKey(text)).toEqual({ ok: false, wanted: aKey });
    expect(parsePublicKeys(text)).toEqual({ ok: false, wanted: aKey });
  });

  test('Vault takes one key an entry', () => {
    expect(parsePublicKey(publicKey + ed25519)).toEqual({
      ok: false,
      wanted: 'one public key as PEM, and nothing after it',
    });
    expect(parsePublicKey(`${publicKey}junk`)).toEqual({
      ok: false,
      wanted: 'one public key as PEM, and nothing after it',
    });
    expect(parsePublicKey(`# prod\n${publicKey}\n \n`).ok).toBe(true);
  });

  test('the API server takes several a file', () => {
    const parsed = parsePublicKeys(publicKey + ed25519);
    expect(parsed.ok && parsed.value.map(({ asymmetricKeyType }) => asymmetricKeyType)).toEqual(['ec', 'ed25519']);
  });
});

test('a private key is refused without being shown', () => {
  for (const parse of [parseCertificates, parsePublicKey, parsePublicKeys]) {
    expect(parse(secret)).toEqual({ ok: false, wanted: noPrivateKey });
    expect(parse(certificate + secret)).toEqual({ ok: false, wanted: noPrivateKey });
  }
});

test('the kid is the one that the API server computes', () => {
  expect(keyId(publicKey)).toBe(kid);
  expect(keyId(certificate)).toBe(kid);
  expect(keyId('no key')).toBe('');
});

test('the algorithm by which a cluster signs follows from its keys', () => {
  const text = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
  const ec = (namedCurve: string): string => text(generateKeyPairSync('ec', { namedCurve }).publicKey);
  const rsa = text(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey);
  expect(
    [[rsa], [ec('P-256')], [ec('P-384')], [ec('P-521')], [rsa, ec('P-256')], [], ['no key']].map(signingAlgorithm),
  ).toEqual([...['RS256', 'ES256', 'ES384', 'ES512', '', '', '']]);
});
