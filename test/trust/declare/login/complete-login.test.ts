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
