import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200' },
  clusters: {
    east: { version: '1.34', tokenIssuer: 'https://oidc.acme.example/east' },
  },
  relyingParties: {
    login: {
      dex: {
        version: '2.45',
        clusters: { east: { clients: [{ namespace: 'shop', serviceAccount: 'reports' }] } },
        staticClients: { grafana: { name: 'Grafana', secretEnv: 'GRAFANA_SECRET' } },
      },
    },
  },
  waivers: [
    {
      code: 'party-audience-unchecked',
      at: 'relyingParties.login.dex.clusters.east',
      reason: 'nobody but Dex is given tokens of shop/reports',
    },
  ],
});
