import type { TrustDeclaration } from '../../src/trust/declare/declaration';

/** An account of `east` whose token Vault, the API server of `west` and RabbitMQ take, each for something else. */
export const allParties: TrustDeclaration = {
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200', product: { vault: '1.21' } },
  clusters: {
    east: {
      version: '1.34',
      tokenIssuer: 'https://oidc.acme.example/east',
      login: { jwt: { keys: { discovery: {} } } },
      workloads: [
        {
          namespace: 'shop',
          serviceAccount: 'orders',
          access: [{ path: 'secret/data/orders/*', capabilities: ['read'] }],
        },
      ],
    },
    west: {
      version: '1.34',
      tokenIssuer: 'https://oidc.acme.example/west',
      accepts: {
        east: {
          cluster: 'east',
          roles: [{ namespace: 'shop', name: 'view', accounts: [{ namespace: 'shop', name: 'orders' }] }],
        },
      },
    },
  },
  relyingParties: {
    queue: {
      rabbitmq: {
        version: '4.1',
        clusters: {
          east: {
            clients: [
              {
                namespace: 'shop',
                serviceAccount: 'orders',
                permissions: [{ vhost: '/', resource: 'orders', allow: ['read'] }],
              },
            ],
          },
          west: {
            clients: [{ namespace: 'shop', serviceAccount: 'billing', tags: ['monitoring'] }],
          },
        },
      },
    },
  },
};
