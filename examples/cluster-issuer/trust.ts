import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    pki: { 'pki-edge': { existing: { maxLeaseTtl: '43800h' } } },
  },
  clusters: {
    prod: {
      tokenIssuer: 'https://oidc.acme.example/prod',
      login: { jwt: { keys: { discovery: {} } } },
      certManager: {
        // A ClusterIssuer's ServiceAccount lies where cert-manager looks for it.
        clusterResourceNamespace: 'cert-manager',
        clusterIssuers: [
          {
            name: 'edge',
            pkiRole: {
              mount: 'pki-edge',
              allowedDomains: ['edge.acme.example'],
              allowSubdomains: true,
            },
          },
        ],
      },
    },
  },
});
