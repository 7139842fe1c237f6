import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
  },
  defaults: {
    issuer: { pkiRole: { mount: 'pki', allowSubdomains: true }, keepLogins: ['old'] },
  },
  clusters: {
    prod: {
      tokenIssuer: 'https://oidc.acme.example/prod',
      apiServer: {
        url: 'https://prod.acme.example:6443',
        caBundle: { variable: 'prod_api_server_ca' },
      },
      logins: {
        main: { jwt: { keys: { discovery: {} } } },
        old: {
          mount: 'kubernetes',
          kubernetes: {
            reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } },
          },
        },
      },
      certManager: {
        issuers: [
          // Moved: uses `main`; its role on `old` stays until nobody reads it any more.
          { namespace: 'shop', name: 'vault', pkiRole: { allowedDomains: ['shop.acme.example'] } },
          // Not moved yet.
          {
            namespace: 'billing',
            name: 'vault',
            login: 'old',
            keepLogins: ['main'],
            pkiRole: { allowedDomains: ['billing.acme.example'] },
          },
        ],
      },
    },
  },
});
