import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
  },
  defaults: { issuer: { pkiRole: { mount: 'pki', allowSubdomains: true, maxTtl: '2160h' } } },
  clusters: {
    prod: {
      tokenIssuer: 'https://oidc.acme.example/prod',
      login: { jwt: { keys: { discovery: {} } } },
      certManager: {
        issuers: [
          { namespace: 'shop', name: 'vault', pkiRole: { allowedDomains: ['shop.acme.example'] } },
        ],
      },
    },
  },
});
