import { platformDefaults } from './platform-defaults';

/** What each kind of key is called by a PKI role, and which sizes Vault takes of it. Source: vault sdk/helper/certutil, issuing/sign_cert.go. */
export const keyKinds = {
  RSA: { type: 'rsa', size: platformDefaults.rsaKeySize.value, least: 2048, leastOfAny: 2048 },
  ECDSA: { type: 'ec', size: platformDefaults.ecdsaKeySize.value, least: 256, leastOfAny: 224 },
  Ed25519: { type: 'ed25519', size: 0, least: 0, leastOfAny: 0 },
} as const;
/** Sizes that a PKI role may name; 0 is Vault's own choice. Source: vault sdk/helper/certutil/helpers.go ValidateKeyTypeLength. */
export const roleKeySizes: Readonly<Record<string, readonly number[]>> = {
  rsa: [0, 2048, 3072, 4096, 8192],
  ec: [0, 224, 256, 384, 521],
};
