import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
  },
  clusters: {
    prod: {
      tokenIssuer: 'https://kubernetes.default.svc.cluster.local',
      apiServer: {
        url: 'https://prod.acme.example:6443',
        // The CA is made with the cluster: Terraform learns it from whoever made the cluster.
        caBundle: { variable: 'prod_api_server_ca' },
      },
      login: {
        kubernetes: {
          reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } },
        },
      },
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
});
