/**
 * Keycloak as it takes tokens of ServiceAccounts in place of a client's secret: what it answers to a right one
 * and to single wrong ones. Only with `--all`: it takes a minute or two to start.
 */
import { keyId } from '../../src/trust/terms/pem';
import { signingKey } from '../support/signed-token';
import { startAuthority } from './harness/authority';
import { type Keycloak, startKeycloak } from './harness/keycloak';
import { writeReport } from './harness/report';
import { Scope } from './harness/scope';
import { type TokenIssuer, jwk, startTokenIssuer } from './harness/token-issuer';

const user = 'system:serviceaccount:shop:orders';
const other = signingKey('RS256');
const elliptic = signingKey('ES256');
const unknown = 'Invalid client or Invalid client credentials';

let scope: Scope;
let issuer: TokenIssuer;
let server: Keycloak;

const now = (): number => Math.floor(Date.now() / 1000);
const realm = (): string => `${server.url}/realms/acme`;
const minted: TokenIssuer['token'] = (claims, header, key) => issuer.token({ aud: [realm()], ...claims }, header, key);
const aged = (seconds: number, left: number): string =>
  minted({ iat: now() - seconds, nbf: now() - seconds, exp: now() + left });

const rows: readonly (readonly [name: string, token: () => string, status: number, words: string])[] = [
  ['right', () => minted(), 200, ''],
  ['no `kid`', () => minted({}, { kid: undefined }), 200, ''],
  ['signed with an elliptic key that it has', () => minted({}, {}, elliptic), 200, ''],
  ['no `jti`', () => minted({ jti: undefined }), 200, ''],
  ['no `iat`, valid for an hour', () => minted({ iat: undefined, exp: now() + 3590 }), 200, ''],
  ['no `kubernetes.io`', () => minted({ 'kubernetes.io': undefined }), 200, ''],
  ['valid for a year', () => minted({ exp: now() + 31_536_000 }), 200, ''],
  ['issued 55 min ago', () => aged(3300, 300), 200, ''],
  [
    'issued two hours ago, and valid',
    () => aged(7200, 3600),
    400,
    'Token was issued too far in the past to be used now',
  ],
  [
    'no `iat`, valid for two hours',
    () => minted({ iat: undefined, exp: now() + 7200 }),
    400,
    'Token expiration is too far in the future and iat claim not present in token',
  ],
  ['`aud` of another', () => minted({ aud: ['vault'] }), 400, 'Invalid token audience'],
  ['`aud` with a slash at its end', () => minted({ aud: [`${realm()}/`] }), 400, 'Invalid token audience'],
  ['no `aud`', () => minted({ aud: undefined }), 400, 'Invalid token audience'],
  ['`aud` of two', () => minted({ aud: [realm(), 'vault'] }), 400, 'Multiple audiences not allowed'],
  ['`iss` of another', () => minted({ iss: 'https://other.example' }), 401, unknown],
  ['no `iss`', () => minted({ iss: undefined }), 401, unknown],
  ['expired a second ago', () => minted({ exp: now() - 1 }), 400, 'Token is not active'],
  ['no `exp`', () => minted({ exp: undefined }), 400, 'Token exp claim is required'],
  ['`nbf` in 10 min', () => minted({ nbf: now() + 600 }), 400, 'Token is not active'],
  ['`iat` in 10 min', () => minted({ iat: now() + 600 }), 400, 'Token was issued in the future'],
  ['another key under this `kid`', () => minted({}, { kid: keyId(issuer.key.pem) }, other), 401, unknown],
  ['unknown `kid`', () => minted({}, {}, other), 401, unknown],
  ['`alg` other than that of the key', () => minted({}, { alg: 'RS384' }), 401, unknown],
  ['`sub` of no client', () => minted({ sub: 'system:serviceaccount:shop:other' }), 401, unknown],
  ['no `sub`', () => minted({ sub: undefined }), 401, unknown],
  ['no token', () => 'not-a-token', 401, unknown],
];

beforeAll(async () => {
  scope = new Scope('keycloak');
  const authority = await startAuthority(scope);
  issuer = await startTokenIssuer(authority, 'none');
  issuer.site.documents.set(issuer.jwksUri, JSON.stringify({ keys: [jwk(issuer.key), jwk(elliptic)] }));
  server = await startKeycloak(scope, authority, () => [
    {
      realm: 'acme',
      enabled: true,
      identityProviders: [{ alias: 'prod', providerId: 'kubernetes', enabled: true, config: { issuer: issuer.url } }],
      clients: [
        {
          clientId: 'orders',
          enabled: true,
          publicClient: false,
          standardFlowEnabled: false,
          serviceAccountsEnabled: true,
          clientAuthenticatorType: 'federated-jwt',
          attributes: { 'jwt.credential.issuer': 'prod', 'jwt.credential.sub': user },
        },
      ],
    },
  ]);
}, 400_000);
afterAll(async () => {
  await issuer?.site.close();
  await scope?.close();
});

test.each(rows)('%s', async (_, token, status, words) => {
  const answer = await server.clientCredentials('acme', token());
  const { error_description: said = '', token_type: type } = JSON.parse(answer.text) as Record<string, string>;
  expect([answer.status, said]).toEqual([status, words]);
  expect(type).toBe(status === 200 ? 'Bearer' : undefined);
});

test('a token is good for more than one request', async () => {
  const token = minted();
  const once = async (): Promise<number> => (await server.clientCredentials('acme', token)).status;
  expect([await once(), await once()]).toEqual([200, 200]);
});

test('the client may be named, and not by the subject', async () => {
  const named = async (client_id: string): Promise<number> =>
    (await server.clientCredentials('acme', minted(), { client_id })).status;
  expect([await named('orders'), await named(user)]).toEqual([200, 401]);
});

afterAll(() =>
  writeReport(
    'keycloak',
    'What Keycloak says to tokens of ServiceAccounts',
    `Seen on Keycloak 26.7.3 by [\`test/e2e/keycloak.e2e.ts\`](../../test/e2e/keycloak.e2e.ts): an identity provider \`kubernetes\` with the cluster's issuer, a client with the authenticator \`federated-jwt\`, and the token as client assertion of a request with \`grant_type=client_credentials\`. Its error is \`invalid_client\` whatever is wrong.`,
    ['token', 'answer', '`error_description`'],
    rows.map(([name, , status, words]) => [name, `${status}`, words]),
  ),
);
