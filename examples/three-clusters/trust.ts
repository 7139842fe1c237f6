import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    product: { vault: '1.21' },
    pki: {
      'acme-root': { root: { commonName: 'Acme Root CA', ttl: '87600h' } },
      'pki-dev': {
        intermediate: { signedBy: 'acme-root', commonName: 'Acme Dev CA', ttl: '43800h' },
      },
      'pki-eu': {
        intermediate: { signedBy: 'acme-root', commonName: 'Acme EU CA', ttl: '43800h' },
      },
      'pki-us': {
        intermediate: { signedBy: 'acme-root', commonName: 'Acme US CA', ttl: '43800h' },
      },
    },
  },
  defaults: {
    version: '1.34',
    login: { jwt: { keys: { discovery: {} } } },
    certManager: { version: '1.21' },
    issuer: { pkiRole: { allowSubdomains: true, maxTtl: '720h' } },
  },
  clusters: {
    dev: {
      tokenIssuer: 'https://oidc.acme.example/dev',
      certManager: {
        issuers: [
          {
            namespace: 'shop',
            name: 'vault',
            pkiRole: { mount: 'pki-dev', allowedDomains: ['shop.dev.acme.example'] },
          },
        ],
      },
    },
    eu: {
      tokenIssuer: 'https://oidc.acme.example/eu',
      certManager: {
        issuers: [
          {
            namespace: 'shop',
            name: 'vault',
            pkiRole: { mount: 'pki-eu', allowedDomains: ['shop.eu.acme.example'] },
          },
        ],
      },
    },
    us: {
      tokenIssuer: 'https://oidc.acme.example/us',
      certManager: {
        issuers: [
          {
            namespace: 'shop',
            name: 'vault',
            pkiRole: { mount: 'pki-us', allowedDomains: ['shop.us.acme.example'] },
          },
        ],
      },
    },
  },
});
