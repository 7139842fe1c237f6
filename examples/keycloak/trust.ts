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
    sso: {
      keycloak: {
        version: '26.7',
        realmIssuer: 'https://sso.acme.example/realms/acme',
        clusters: {
          east: {
            clients: [
              {
                namespace: 'shop',
                serviceAccount: 'orders',
                clientId: 'orders',
                roles: ['invoices-reader'],
              },
            ],
          },
          west: {
            clients: [{ namespace: 'shop', serviceAccount: 'orders', expirationSeconds: 600 }],
          },
        },
      },
    },
  },
});
