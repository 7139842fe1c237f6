import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200' },
  clusters: {
    prod: {
      version: '1.34',
      tokenIssuer: 'https://oidc.acme.example/prod',
      login: { jwt: { keys: { discovery: {} } } },
      operators: { externalSecrets: { tokenRights: 'emitted' } },
      workloads: [
        {
          namespace: 'shop',
          serviceAccount: 'orders',
          via: { vaultSecretsOperator: {} },
          access: [{ path: 'secret/data/orders/*', capabilities: ['read'] }],
        },
        {
          namespace: 'shop',
          serviceAccount: 'web',
          via: { externalSecrets: { path: 'secret' } },
          access: [{ path: 'secret/data/web/*', capabilities: ['read'] }],
        },
        {
          namespace: 'shop',
          serviceAccount: 'payments',
          via: {
            secretsStoreCsi: {
              secrets: [{ name: 'db-password', path: 'secret/data/payments/db', key: 'password' }],
            },
          },
          access: [{ path: 'secret/data/payments/*', capabilities: ['read'] }],
        },
      ],
    },
  },
});
