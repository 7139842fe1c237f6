import { cluster, modelOf, sample } from '../sample';

test('facts that nobody declares have their defaults', () => {
  expect(modelOf(sample()).clusters[0]).toMatchObject({
    at: 'clusters.prod',
    name: 'prod',
    apiAudiences: ['https://oidc.acme.example/prod'],
    apiServerUrl: '',
    apiServerCaBundle: '',
    signingKeys: [],
    anonymousAuth: true,
    tokenExpiration: { max: 4294967296, extend: true },
  });
});

test('a cluster whose token issuer did not parse is left out, and the others are built', () => {
  const clusters = { a: { ...cluster, tokenIssuer: 7 }, b: cluster };
  expect(modelOf({ ...sample(), clusters }).clusters.map(({ name }) => name)).toEqual(['b']);
});
