/** Kinds of keys as a PKI role names them. */
export type PkiKeyType = 'rsa' | 'ec' | 'ed25519' | 'any';

/**
 * Sizes that Vault takes for a kind of key in a role or an authority; 0 leaves the choice to Vault. The
 * size of `any` and `ed25519` counts for nothing, and only 0 says so.
 * Source: vault sdk helper/certutil/helpers.go:834 `ValidateKeyTypeLength`.
 */
export const pkiKeyBits: Readonly<Record<PkiKeyType, readonly number[]>> = {
  rsa: [0, 2048, 3072, 4096, 8192],
  ec: [0, 224, 256, 384, 521],
  ed25519: [0],
  any: [0],
};

/** Kinds of keys as cert-manager names them. */
export type CertificateKeyAlgorithm = 'RSA' | 'ECDSA' | 'Ed25519';

/**
 * Whether cert-manager makes a key of this size; 0 leaves the choice to it.
 * Source: cert-manager v1.21.2 internal/apis/certmanager/validation/certificate.go:168-180.
 */
export function isCertificateKeySize(algorithm: CertificateKeyAlgorithm, size: number): boolean {
  switch (algorithm) {
    case 'RSA':
      return size === 0 || (size >= 2048 && size <= 8192);
    case 'ECDSA':
      return [0, 256, 384, 521].includes(size);
    case 'Ed25519':
      // A size that is given counts for nothing.
      return true;
  }
}
