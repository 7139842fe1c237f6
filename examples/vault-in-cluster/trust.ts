import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: {
    server: 'https://vault.vault.svc:8200',
    caBundleSecretRef: { name: 'vault-ca' },
    pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
  },
  clusters: {
    prod: {
      tokenIssuer: 'https://kubernetes.default.svc.cluster.local',
      apiServer: { url: 'https://kubernetes.default.svc' },
      login: {
        kubernetes: {
          // Vault's chart binds its own account to system:auth-delegator.
          reviewer: {
            vaultPod: { namespace: 'vault', serviceAccount: 'vault', delegatorBinding: 'existing' },
          },
        },
      },
      certManager: {
        issuers: [
          {
            namespace: 'shop',
            name: 'vault',
            pkiRole: { mount: 'pki', allowedDomains: ['shop.svc'], allowSubdomains: true },
          },
        ],
      },
    },
  },
});
