import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
  },
  clusters: {
    prod: {
      tokenIssuer: 'https://oidc.acme.example/prod',
      login: { jwt: { keys: { discovery: {} } } },
      certManager: {
        issuers: [
          {
            namespace: 'shop',
            name: 'vault',
            // The PKI role says nothing but where it lies: it allows these two and nothing else.
            pkiRole: { mount: 'pki' },
            certificates: [
              {
                name: 'web',
                secretName: 'web-tls',
                dnsNames: ['web.shop.svc.cluster.local', 'shop.acme.example'],
                duration: '720h',
                privateKey: { algorithm: 'ECDSA', size: 256 },
                usages: ['digital signature', 'server auth'],
              },
              {
                name: 'queue',
                secretName: 'queue-tls',
                uris: ['spiffe://acme.example/ns/shop/sa/queue'],
                ipAddresses: ['10.0.0.7'],
                duration: '240h',
                privateKey: { algorithm: 'ECDSA', size: 256 },
                usages: ['digital signature', 'client auth'],
              },
            ],
          },
        ],
      },
    },
  },
});
