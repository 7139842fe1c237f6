import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
  },
  defaults: {
    // A role on both mounts, whichever of them an issuer uses.
    issuer: { pkiRole: { mount: 'pki', allowSubdomains: true }, keepLogins: ['main', 'jwt'] },
  },
  clusters: {
    prod: {
      tokenIssuer: 'https://oidc.acme.example/prod',
      apiServer: {
        url: 'https://prod.acme.example:6443',
        caBundle: { variable: 'prod_api_server_ca' },
      },
      logins: {
        // What stood at `login` before. It stays `main`, and so stays where it is in Terraform.
        main: {
          mount: 'kubernetes',
          kubernetes: {
            reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } },
          },
        },
        // The new one keeps this name for good.
        jwt: { mount: 'jwt-prod', jwt: { keys: { discovery: {} } } },
      },
      certManager: {
        issuers: [
          // Moved.
          {
            namespace: 'shop',
            name: 'vault',
            login: 'jwt',
            pkiRole: { allowedDomains: ['shop.acme.example'] },
          },
          // Not moved yet.
          {
            namespace: 'billing',
            name: 'vault',
            pkiRole: { allowedDomains: ['billing.acme.example'] },
          },
        ],
      },
    },
  },
});
