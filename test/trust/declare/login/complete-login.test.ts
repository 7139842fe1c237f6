import { cluster, modelOf, sample } from '../sample';

test('a jwt mount is named after its cluster and compares the issuer', () => {
  const [mount] = modelOf(sample()).vault.authMounts;
  expect(mount).toMatchObject({
    at: 'clusters.prod.login',
    method: 'jwt',
    path: 'jwt-prod',
    login: 'main',
    emitted: true,
    boundIssuer: 'https://oidc.acme.example/prod',
    supportedAlgs: [],
  });
});

test('a mount that is managed elsewhere keeps its own path', () => {
  const login = { ...cluster.login, mount: 'old/jwt', existing: true } as typeof cluster.login & object;
  const [mount] = modelOf(sample({ cluster: { login } })).vault.authMounts;
  expect([mount?.path, mount?.emitted]).toEqual(['old/jwt', false]);
});

test('during a move to another token issuer the auth roles compare it, since a mount compares one', () => {
  const moving = modelOf(sample({ cluster: { acceptedTokenIssuers: ['https://oidc.acme.example/next'] } })).vault;
  expect(moving.authMounts.map((mount) => mount.method === 'jwt' && mount.boundIssuer)).toEqual(['']);
  expect(moving.authRoles.map((role) => role.method === 'jwt' && role.boundClaims)).toEqual([
    { iss: ['https://oidc.acme.example/prod', 'https://oidc.acme.example/next'] },
  ]);
});
