import type { TrustDeclaration } from 'cdk-vault-trust';

/** A cluster in a private network: Vault does not reach its API server, and fetches the keys from a bucket. */
export const declaration: TrustDeclaration = {
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
  },
  clusters: {
    prod: {
      // `--service-account-issuer`: the URL at which the bucket is published.
      tokenIssuer: 'https://oidc.acme.example/prod',
      // `--service-account-key-file`; the first is the one that signs.
      signingKeys: [
        `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1Y9JF1bNPiEDrrEne0/QH86e+dY6
dUZ7Ka+XWMHOhM3r+sdIyTa/sjmPM7igur7hWTWdNsVaJ6aQv0/n8Uxx6g==
-----END PUBLIC KEY-----`,
      ],
      hostedDiscovery: {},
      login: { jwt: { keys: { discovery: { servedBy: 'hosted' } } } },
      certManager: {
        version: '1.21',
        issuers: [
          {
            namespace: 'shop',
            name: 'vault',
            pkiRole: { mount: 'pki', allowedDomains: ['shop.acme.example'], allowSubdomains: true },
          },
        ],
      },
    },
  },
};
