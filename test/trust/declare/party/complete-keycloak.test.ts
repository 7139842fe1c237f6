import type { KeycloakDeclaration, TrustDeclaration } from '../../../../src/trust/declare/declaration';
import { Trust } from '../../../../src/trust/trust';

const orders = { namespace: 'shop', serviceAccount: 'orders' } as const;
const declared = (keycloak: Partial<KeycloakDeclaration> = {}, tokenIssuer = 'https://oidc.acme.example/east') => ({
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200' },
  clusters: {
    east: { version: '1.34', tokenIssuer },
    west: { tokenIssuer: 'https://oidc.acme.example/west', login: { jwt: { keys: { discovery: {} } } } },
  },
  relyingParties: {
    sso: {
      keycloak: {
        version: '26.7',
        realmIssuer: 'https://sso.acme.example/realms/acme',
        clusters: { east: { clients: [orders] }, west: {} },
        ...keycloak,
      },
    },
  },
});
const told = (declaration: TrustDeclaration) =>
  Trust.check(declaration)
    .diagnostics.filter(({ kind }) => kind !== 'notice')
    .map(({ code, at }) => `${code} ${at}`);
const at = 'relyingParties.sso.keycloak';

test('names, audience and place of the keys follow from the rest', () => {
  const [party] = Trust.declare(declared()).model.relyingParties;
  expect(party).toMatchObject({
    ...{ realm: 'acme', runsIn: '' },
    sources: [
      {
        alias: 'east',
        audience: 'https://sso.acme.example/realms/acme',
        keysUrl: 'https://oidc.acme.example/east/.well-known/openid-configuration',
        maxTokenAge: 3600,
        clients: [{ clientId: 'east.shop.orders', subject: 'system:serviceaccount:shop:orders' }],
      },
      { alias: 'west', clients: [] },
    ],
  });
});

test.each([
  ['a version too old to use', { version: '26.4' }, [`version-unsupported ${at}.version`]],
  ['no issuer of a realm', { realmIssuer: 'https://sso.acme.example' }, [`bad-value ${at}.realmIssuer`]],
  ['a cluster to run in that is not there', { runsIn: 'south' }, [`unknown-cluster ${at}.runsIn`]],
  [
    'an age that the version cannot be told',
    { version: '26.5', clusters: { east: { maxTokenAge: 600 }, west: {} } },
    [`feature-unavailable ${at}.clusters.east.maxTokenAge`],
  ],
  [
    'one alias and one client twice',
    {
      clusters: {
        east: { alias: 'k8s', clients: [{ ...orders, clientId: 'orders' }] },
        west: { alias: 'k8s', clients: [{ ...orders, clientId: 'orders' }] },
      },
    },
    [`duplicate-identity ${at}.clusters.west.alias`, `duplicate-identity ${at}.clusters.west.clients[shop/orders]`],
  ],
])('%s is said', (_, keycloak, expected) => {
  expect(told(declared(keycloak))).toEqual(expected);
});

test('an issuer inside of its cluster is one for a Keycloak that runs there', () => {
  const inside = 'https://kubernetes.default.svc.cluster.local';
  expect(told(declared({}, inside))).toEqual([`discovery-impossible ${at}.clusters.east`]);
  expect(told(declared({ runsIn: 'east' }, inside))).toEqual([]);
  const { plan } = Trust.declare(declared({ runsIn: 'east' }, inside));
  expect(plan.objects.map(({ key }) => key)).toEqual(['ServiceAccount/shop/orders']);
});

test('an issuer where nothing can be discovered is refused', () => {
  expect(told(declared({}, 'kubernetes/serviceaccount'))).toEqual([`discovery-impossible ${at}.clusters.east`]);
});
