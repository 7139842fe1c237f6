import { storedKeySize, wrongKeySize } from '../../../../src/trust/declare/pki/key-sizes';

test.each([
  ['rsa', 2048, ''],
  ['rsa', 0, ''],
  ['ec', 521, ''],
  ['any', 0, ''],
  ['ed25519', 0, ''],
  ['ec', 2048, 'one of `224`, `256`, `384`, `521`'],
  ['rsa', 256, 'one of `2048`, `3072`, `4096`, `8192`'],
  ['ed25519', 256, 'leave the size out, as `ed25519` has none'],
] as const)('%s of %d bits: %s', (type, bits, repair) => {
  expect(wrongKeySize(type, bits)).toBe(repair);
});

test('the size that Vault takes is one that it knows', () => {
  for (const type of ['rsa', 'ec', 'ed25519', 'any'] as const)
    expect([type, wrongKeySize(type, storedKeySize[type])]).toEqual([type, '']);
});
