import { planKeycloak } from '../../../../src/trust/plan/party/keycloak';
import { keycloak, keycloakSource, realmClient } from '../../../support/model';

test('the realm, with what differs from the defaults said', () => {
  const source = keycloakSource({
    maxTokenAge: 7200,
    clockSkew: 5,
    caBundle: 'PEM',
    clients: [realmClient({ scopes: ['email'] })],
  });
  const [realm, authority] = planKeycloak(keycloak({ sources: [source] }));
  expect(realm?.content).toEqual({
    kind: 'object',
    object: {
      realm: 'acme',
      enabled: true,
      attributes: { frontendUrl: 'https://sso.acme.example' },
      roles: { realm: [{ name: 'reader' }] },
      identityProviders: [
        {
          alias: 'east',
          providerId: 'kubernetes',
          enabled: true,
          config: {
            issuer: 'https://oidc.acme.example/east',
            federatedClientAssertionMaxExpiration: '7200',
            allowedClockSkew: '5',
          },
        },
      ],
      clients: [
        {
          clientId: 'east.shop.orders',
          enabled: true,
          publicClient: false,
          standardFlowEnabled: false,
          directAccessGrantsEnabled: false,
          serviceAccountsEnabled: true,
          clientAuthenticatorType: 'federated-jwt',
          attributes: { 'jwt.credential.issuer': 'east', 'jwt.credential.sub': 'system:serviceaccount:shop:orders' },
          defaultClientScopes: ['email'],
        },
      ],
      users: [
        {
          username: 'service-account-east.shop.orders',
          enabled: true,
          serviceAccountClientId: 'east.shop.orders',
          realmRoles: ['reader'],
        },
      ],
    },
  });
  expect(authority?.use).toBe('as `conf/truststores/sso.east-ca.pem` on each host');
});

test('before 26.6 it has to be told to take tokens at all', () => {
  const uses = ['26.5', '26.6', ''].map((version) =>
    planKeycloak(keycloak({ version }))[0]?.use.includes('--features'),
  );
  expect(uses).toEqual([true, false, true]);
});
