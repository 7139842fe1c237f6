import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200' },
  defaults: { version: '1.34' },
  clusters: {
    east: { tokenIssuer: 'https://oidc.acme.example/east' },
    west: { tokenIssuer: 'https://oidc.acme.example/west' },
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
                permissions: [
                  { vhost: '/', resource: 'orders.*', allow: ['configure', 'read', 'write'] },
                ],
              },
            ],
          },
          west: {
            clients: [
              {
                namespace: 'shop',
                serviceAccount: 'orders',
                permissions: [{ vhost: '/', resource: 'orders.*', allow: ['read'] }],
                tags: ['monitoring'],
              },
            ],
          },
        },
      },
    },
  },
});
