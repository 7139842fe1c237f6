/** Kinds of keys that a PKI role can want. */
export type RoleKeyType = 'rsa' | 'ec' | 'ed25519' | 'any';

/** Sizes of keys that Vault makes and signs; 0 is its own choice. Source: vault sdk/helper/certutil `ValidateKeyTypeLength`. */
const sizes: Readonly<Record<RoleKeyType, readonly number[]>> = {
  rsa: [0, 2048, 3072, 4096, 8192],
  ec: [0, 224, 256, 384, 521],
  ed25519: [0],
  any: [0],
};

/** Repair of a size that a type of key does not have; '' where it has it. */
export function wrongKeySize(type: RoleKeyType, bits: number): string {
  if (sizes[type].includes(bits)) return '';
  const known = sizes[type].filter((size) => size !== 0).map((size) => `\`${String(size)}\``);
  return known.length === 0 ? `leave the size out, as \`${type}\` has none` : `one of ${known.join(', ')}`;
}

/** The size that Vault stores where it is left to it. Source: vault sdk/helper/certutil `DefaultOrValueKeyBits`. */
export const storedKeySize: Readonly<Record<RoleKeyType, number>> = { rsa: 2048, ec: 256, ed25519: 0, any: 0 };
