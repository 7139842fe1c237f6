import { Trust } from 'cdk-vault-trust';

const shipper = { namespace: 'shop', serviceAccount: 'shipper', roles: ['logs_writer'] };

export const trust = Trust.declare({
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200' },
  defaults: { version: '1.34' },
  clusters: {
    east: { tokenIssuer: 'https://oidc.acme.example/east' },
    west: { tokenIssuer: 'https://oidc.acme.example/west' },
  },
  relyingParties: {
    logs: {
      opensearch: {
        version: '2.19',
        clusters: { east: { clients: [shipper] }, west: { clients: [shipper] } },
      },
    },
  },
});
