import { planDocuments } from '../../../../src/trust/plan/discovery/documents';
import { keyId } from '../../../../src/trust/terms/pem';
import { cluster } from '../../../support/model';
import { signingKey } from '../../../support/signed-token';

const tokenIssuer = 'https://oidc.acme.example/prod';
const [rsa, ec] = [signingKey('RS256').pem, signingKey('ES256').pem];

const documents = (hostedJwksUri: string, change: Partial<Parameters<typeof planDocuments>[0]> = {}) =>
  planDocuments(cluster({ tokenIssuer, signingKeys: [rsa, ec], hostedJwksUri, ...change }));

test('nothing is made where nobody asks for it', () => {
  expect(documents('')).toEqual([]);
});

test('the two documents, as an API server serves them', () => {
  const [configuration, jwks] = documents(`${tokenIssuer}/openid/v1/jwks`);
  expect(configuration).toEqual({
    cluster: 'prod',
    at: 'clusters.prod',
    path: '.well-known/openid-configuration',
    url: 'https://oidc.acme.example/prod/.well-known/openid-configuration',
    contentType: 'application/json',
    text: '{"issuer":"https://oidc.acme.example/prod","jwks_uri":"https://oidc.acme.example/prod/openid/v1/jwks","response_types_supported":["id_token"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["ES256","RS256"]}',
  });
  expect(jwks).toMatchObject({ path: 'openid/v1/jwks', contentType: 'application/jwk-set+json' });
  const { keys } = JSON.parse(jwks!.text) as { keys: readonly { kid: string }[] };
  expect(keys.map(({ kid }) => kid)).toEqual([keyId(rsa), keyId(ec)]);
});

test('an issuer is written byte for byte, its slash included', () => {
  const [configuration] = documents('https://x.example/keys', { tokenIssuer: `${tokenIssuer}/` });
  expect(configuration?.text).toContain('"issuer":"https://oidc.acme.example/prod/"');
  expect(configuration?.url).toBe('https://oidc.acme.example/prod/.well-known/openid-configuration');
});

test.each([
  [`${tokenIssuer}/keys.json`, 'keys.json'],
  [`${tokenIssuer}/a/b`, 'a/b'],
  ['https://keys.acme.example/prod.json', 'openid/v1/jwks'],
  [`${tokenIssuer}/keys?v=1`, 'openid/v1/jwks'],
  [`${tokenIssuer}/../../etc/passwd`, 'openid/v1/jwks'],
  [`${tokenIssuer}/`, 'openid/v1/jwks'],
])('keys at %s lie in the file %s', (url, path) => {
  expect(documents(url)[1]).toMatchObject({ url, path });
});
