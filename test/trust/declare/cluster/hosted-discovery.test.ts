import type { ClusterDeclaration } from '../../../../src/trust/declare/declaration';
import { signingKey } from '../../../support/signed-token';
import { findingOf, modelOf, sample } from '../sample';

const signingKeys = [signingKey().pem];
const hosting = (change: Partial<ClusterDeclaration> = {}) =>
  sample({ cluster: { signingKeys, hostedDiscovery: {}, ...change } });

test('keys are published below the issuer, or where somebody says', () => {
  expect(modelOf(sample()).clusters[0]?.hostedJwksUri).toBe('');
  expect(modelOf(hosting()).clusters[0]?.hostedJwksUri).toBe('https://oidc.acme.example/prod/openid/v1/jwks');
  const jwksUri = 'https://keys.acme.example/prod.json';
  expect(modelOf(hosting({ hostedDiscovery: { jwksUri } })).clusters[0]?.hostedJwksUri).toBe(jwksUri);
});

test('the keys of a login do as well', () => {
  const login = { jwt: { keys: { publicKeys: signingKeys } } };
  expect(modelOf(sample({ cluster: { login, hostedDiscovery: {} } })).clusters[0]?.hostedJwksUri).not.toBe('');
});

test.each<[string, Partial<ClusterDeclaration>, string, string]>([
  [
    'without keys',
    { signingKeys: [] },
    'clusters.prod.hostedDiscovery',
    'documents are to be made, and nobody says of which keys',
  ],
  [
    'at an issuer that is no https URL',
    { tokenIssuer: 'https://oidc.acme.example?x', login: { jwt: { keys: { publicKeys: signingKeys } } } },
    'clusters.prod.tokenIssuer',
    'nothing can be discovered at `https://oidc.acme.example?x`: discovery needs an https URL without query and fragment',
  ],
  [
    'at the API server of every cluster',
    {
      tokenIssuer: 'https://kubernetes.default.svc.cluster.local',
      login: { jwt: { keys: { publicKeys: signingKeys } } },
    },
    'clusters.prod.tokenIssuer',
    'in every cluster `https://kubernetes.default.svc.cluster.local` is the API server itself, so nobody else can host a copy there',
  ],
  [
    'of a key with which no API server signs',
    { signingKeys: [...signingKeys, signingKey('EdDSA').pem] },
    'clusters.prod.signingKeys',
    'an API server signs with RSA, P-256, P-384 and P-521 alone, and publishes no other key',
  ],
  [
    'without https',
    { hostedDiscovery: { jwksUri: 'http://keys.acme.example' } },
    'clusters.prod.hostedDiscovery.jwksUri',
    "keys cannot be published at `http://keys.acme.example`: clients want an https URL, and at the discovery document's own there is room for nothing else",
  ],
  [
    'in place of the other document',
    { hostedDiscovery: { jwksUri: 'https://oidc.acme.example/prod/.well-known/openid-configuration' } },
    'clusters.prod.hostedDiscovery.jwksUri',
    "keys cannot be published at `https://oidc.acme.example/prod/.well-known/openid-configuration`: clients want an https URL, and at the discovery document's own there is room for nothing else",
  ],
])('a copy %s is refused', (_, change, at, message) => {
  expect(findingOf(hosting(change))).toMatchObject({ code: 'hosted-discovery-impossible', at, message });
});
