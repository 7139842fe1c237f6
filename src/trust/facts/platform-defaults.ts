import type { Sourced } from './fact';

interface Default extends Sourced {
  readonly value: number | string | readonly string[];
  readonly what: string;
}

const day = 24 * 3600;

/** What servers take where nothing is said. Lifetimes in seconds. */
export const platformDefaults = {
  vaultLease: {
    value: 32 * day,
    what: 'longest and usual life of leases and tokens of a Vault mount that is not tuned: 768h',
    source: 'vault v1.21.0 vault/expiration.go:59-62',
  },
  pkiRoleKeyUsages: {
    value: ['DigitalSignature', 'KeyAgreement', 'KeyEncipherment'],
    what: 'key usages of a PKI role',
    source: 'vault v1.21.0 builtin/logical/pki/path_roles.go, field key_usage',
  },
  certificateDuration: {
    value: 90 * day,
    what: 'life of a Certificate: 2160h',
    source: 'cert-manager v1.21.2 pkg/apis/certmanager/v1/const.go:26',
  },
  shortestCertificateDuration: {
    value: 3600,
    what: 'shortest life that a Certificate may ask for',
    source: 'cert-manager v1.21.2 pkg/apis/certmanager/v1/const.go:23',
  },
  shortestRenewBefore: {
    value: 300,
    what: 'shortest `renewBefore` of a Certificate',
    source: 'cert-manager v1.21.2 pkg/apis/certmanager/v1/const.go:29',
  },
  certificateUsages: {
    value: ['digital signature', 'key encipherment'],
    what: 'usages of a Certificate',
    source: 'cert-manager v1.21.2 pkg/apis/certmanager/v1/types.go:315-321',
  },
  certificateKeyAlgorithm: {
    value: 'RSA',
    what: 'algorithm of the key of a Certificate',
    source: 'cert-manager v1.21.2 pkg/util/pki/generate.go `GeneratePrivateKeyForCertificate`',
  },
  rsaKeySize: {
    value: 2048,
    what: 'size of an RSA key of a Certificate',
    source: 'cert-manager v1.21.2 pkg/util/pki/generate.go `MinRSAKeySize`',
  },
  ecdsaKeySize: {
    value: 256,
    what: 'size of an ECDSA key of a Certificate',
    source: 'cert-manager v1.21.2 pkg/util/pki/generate.go `GeneratePrivateKeyForCertificate`',
  },
  mountPath: {
    value: '/v1/auth/kubernetes',
    what: '`spec.vault.auth.kubernetes.mountPath` of an Issuer',
    source: 'cert-manager v1.21.2 pkg/apis/certmanager/v1/const.go:42',
  },
  caBundleKey: {
    value: 'ca.crt',
    what: 'key of `caBundleSecretRef`',
    source: 'cert-manager v1.21.2 internal/vault/vault.go:308-336',
  },
} as const satisfies Readonly<Record<string, Default>>;
