import type { Feature } from './feature';

/** What only some versions of cert-manager can do. */
export const certManagerFeatures = {
  'service-account-ref': {
    what: 'log in to Vault with a token that it mints for a ServiceAccount',
    products: {
      'cert-manager': {
        since: '1.12',
        source: 'cert-manager pull request 5502, v1.12.0 pkg/apis/certmanager/v1/types_issuer.go',
      },
    },
  },
  'additional-audiences': {
    what: 'send audiences of its manifest (`serviceAccountRef.audiences`)',
    products: {
      'cert-manager': { since: '1.15', source: 'cert-manager pull requests 6718 and 6744, v1.15.0' },
    },
  },
  'server-audience': {
    what: 'send the URL of the Vault server as an audience',
    products: {
      'cert-manager': { since: '1.20', source: 'cert-manager pull request 8228, v1.20.0' },
    },
  },
  'server-name': {
    what: 'verify another name in the certificate of Vault (`serverName`)',
    products: {
      'cert-manager': { since: '1.18', source: 'cert-manager pull request 7663, v1.18.0; vault.go:296' },
    },
  },
  'ca-bundle-secret-ref': {
    what: 'take the certificates of Vault from a Secret (`caBundleSecretRef`)',
    products: {
      'cert-manager': { since: '1.10', source: 'cert-manager pull request 5387, v1.10.0; vault.go:308-336' },
    },
  },
  'client-certificate': {
    what: 'present a client certificate to Vault (`clientCertSecretRef`)',
    products: {
      'cert-manager': { since: '1.15', source: 'cert-manager pull request 6614, v1.15.0' },
    },
  },
  'path-traversal-refused': {
    what: 'refuse `..` in `path` and `mountPath`',
    products: {
      'cert-manager': {
        since: '1.21',
        source: 'cert-manager pull request 8930, v1.21.0; internal/apis/certmanager/validation/issuer.go:289-428',
      },
    },
  },
  'private-key-rotation-always': {
    what: 'make a new key at each renewal unless told otherwise',
    products: {
      'cert-manager': { since: '1.18', source: 'cert-manager release notes 1.18, `rotationPolicy`' },
    },
  },
} as const satisfies Readonly<Record<string, Feature>>;
