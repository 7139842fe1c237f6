import { platformDefaults } from '../../../src/trust/facts/platform-defaults';
import { parseGoDuration } from '../../../src/trust/terms/go-duration';

test.each([
  ['vaultLease', '768h'],
  ['certificateDuration', '2160h'],
  ['shortestCertificateDuration', '1h'],
  ['shortestRenewBefore', '5m'],
] as const)('%s is `%s`', (name, duration) => {
  expect(parseGoDuration(duration)).toEqual({ ok: true, value: platformDefaults[name].value });
});

test('a Certificate that says nothing has an RSA key of 2048 bits for signatures and key exchange', () => {
  expect(platformDefaults.certificateKeyAlgorithm.value).toBe('RSA');
  expect(platformDefaults.rsaKeySize.value).toBe(2048);
  expect(platformDefaults.ecdsaKeySize.value).toBe(256);
  expect(platformDefaults.certificateUsages.value).toEqual(['digital signature', 'key encipherment']);
});

test('each row has its source', () => {
  expect(Object.values(platformDefaults).filter(({ source }) => source.trim() === '')).toEqual([]);
});
