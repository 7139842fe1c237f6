import type { Keycloak } from '../../../../src/trust/model/relying-party';
import { readKeycloak } from '../../../../src/trust/read/party/read-keycloak';

const client = {
  clientId: 'orders',
  clientAuthenticatorType: 'federated-jwt',
  attributes: { 'jwt.credential.issuer': 'prod', 'jwt.credential.sub': 'system:serviceaccount:shop:orders' },
};
const realm = (changes: object = {}): object => ({
  realm: 'acme',
  identityProviders: [
    { alias: 'prod', providerId: 'kubernetes', config: { issuer: 'https://oidc' } },
    { providerId: 'oidc' },
  ],
  clients: [
    client,
    { ...client, clientId: 'off', enabled: false },
    { ...client, clientAuthenticatorType: 'client-secret' },
  ],
  ...changes,
});
const read = (content: object): Keycloak => readKeycloak.read([{ content, file: 'acme.json' }]).party as Keycloak;

test('a realm that knows clusters is one of its files', () => {
  expect([realm(), realm({ identityProviders: [] }), [], null, { realm: 1 }].map(readKeycloak.recognizes)).toEqual([
    ...[true, false, false, false, false],
  ]);
});

test('what is switched off is not there, and what is not said has its default', () => {
  const { name, realmIssuer, sources } = read(realm());
  expect([
    name,
    realmIssuer,
    sources.map(({ tokenIssuer, maxTokenAge, clients }) => [
      tokenIssuer,
      maxTokenAge,
      clients.map(({ clientId }) => clientId),
    ]),
  ]).toEqual(['acme', '', [['https://oidc', 3600, ['orders']]]]);
});

test('a provider without issuer is for the own cluster, and numbers may be nonsense', () => {
  const config = { federatedClientAssertionMaxExpiration: 'soon', allowedClockSkew: '30' };
  const [source] = read(realm({ identityProviders: [{ alias: 'prod', providerId: 'kubernetes', config }] })).sources;
  expect(source).toMatchObject({
    tokenIssuer: 'https://kubernetes.default.svc.cluster.local',
    maxTokenAge: 3600,
    clockSkew: 30,
  });
});
