import { isCertificateKeySize, pkiKeyBits } from '../../../src/trust/terms/key-size';

test('the sizes of a PKI role', () => {
  expect(pkiKeyBits).toEqual({
    rsa: [0, 2048, 3072, 4096, 8192],
    ec: [0, 224, 256, 384, 521],
    ed25519: [0],
    any: [0],
  });
});

test.each([
  ['RSA', 0, true],
  ['RSA', 2047, false],
  ['RSA', 2048, true],
  ['RSA', 3072, true],
  ['RSA', 8192, true],
  ['RSA', 8193, false],
  ['ECDSA', 0, true],
  ['ECDSA', 224, false],
  ['ECDSA', 256, true],
  ['ECDSA', 384, true],
  ['ECDSA', 521, true],
  ['ECDSA', 512, false],
  ['Ed25519', 0, true],
  ['Ed25519', 256, true],
] as const)('cert-manager makes a key of %s %d: %s', (algorithm, size, expected) => {
  expect(isCertificateKeySize(algorithm, size)).toBe(expected);
});
