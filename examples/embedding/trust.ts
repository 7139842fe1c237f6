import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    namespace: 'platform/shop',
    pki: { pki: { existing: {} } },
  },
  clusters: {
    prod: {
      tokenIssuer: 'https://oidc.acme.example/prod',
      login: { existing: true, mount: 'jwt-prod', jwt: { keys: { discovery: {} } } },
      certManager: {
        issuers: [
          {
            namespace: 'shop',
            name: 'vault',
            pkiRole: { mount: 'pki', allowedDomains: ['shop.acme.example'], allowSubdomains: true },
            labels: { team: 'shop' },
          },
        ],
      },
    },
  },
});
