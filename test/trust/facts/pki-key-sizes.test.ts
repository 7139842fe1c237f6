import { keyKinds, roleKeySizes } from '../../../src/trust/facts/pki-key-sizes';

test('what cert-manager makes where no size is declared is what Vault takes at least', () => {
  expect(Object.values(keyKinds).map(({ type, size, least }) => [type, size, least])).toEqual([
    ['rsa', 2048, 2048],
    ['ec', 256, 256],
    ['ed25519', 0, 0],
  ]);
});

test('a role may leave the size to Vault', () => {
  expect(Object.values(roleKeySizes).every((sizes) => sizes.includes(0))).toBe(true);
});
