import { Trust } from 'cdk-vault-trust';

export const trust = Trust.declare({
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200' },
  defaults: {
    version: '1.34',
    accepts: {
      dex: {
        issuer: 'https://dex.acme.example',
        audiences: ['kubectl'],
        usernameClaim: 'email',
        groupsClaim: 'groups',
        roles: [{ name: 'view', groups: ['developers'] }],
      },
    },
  },
  clusters: {
    east: {
      tokenIssuer: 'https://oidc.acme.example/east',
    },
    west: {
      tokenIssuer: 'https://oidc.acme.example/west',
      accepts: {
        east: {
          cluster: 'east',
          claimValidationRules: [
            { expression: 'claims.exp - claims.nbf <= 86400', message: 'lives too long' },
          ],
          roles: [
            { namespace: 'shop', name: 'view', accounts: [{ namespace: 'shop', name: 'orders' }] },
          ],
        },
      },
      anonymousPaths: ['/livez', '/readyz', '/healthz'],
    },
  },
});
