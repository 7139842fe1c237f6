import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200' },
  clusters: {
    prod: {
      tokenIssuer: 'https://oidc.acme.example/prod',
      login: { jwt: { keys: { discovery: {} } } },
      workloads: [
        {
          namespace: 'shop',
          serviceAccount: 'orders',
          access: [{ path: 'secret/data/orders/*', capabilities: ['read'] }],
        },
      ],
    },
  },
});
