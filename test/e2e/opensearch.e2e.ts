/**
 * OpenSearch as it takes tokens of ServiceAccounts: what it answers to a right one and to single wrong ones,
 * and the words in its log. Only with `--all`: it takes half a minute to start.
 */
import { keyId } from '../../src/trust/terms/pem';
import { signingKey } from '../support/signed-token';
import { startAuthority } from './harness/authority';
import { type OpenSearch, startOpenSearch } from './harness/opensearch';
import { writeReport } from './harness/report';
import { Scope } from './harness/scope';
import { type TokenIssuer, jwk, startTokenIssuer } from './harness/token-issuer';
import { untilLogged } from './harness/until';

const user = 'system:serviceaccount:shop:orders';
const rejected = 'Authentication finally failed';
const other = signingKey('RS256');
const elliptic = signingKey('ES256');

let scope: Scope;
let issuer: TokenIssuer;
let server: OpenSearch;

const now = (): number => Math.floor(Date.now() / 1000);
const authenticated = (name: string): string =>
  `Rest user 'User [name=${name}, backend_roles=[], requestedTenant=null]' is authenticated`;

/** Texts of YAML below a key, moved in. */
const indented = (text: string, by: number): string => text.trim().replace(/^/gm, ' '.repeat(by));

const rows: readonly (readonly [name: string, token: () => string, status: number, log: string])[] = [
  ...(
    [
      ['right', {}],
      ['`aud` of two', { aud: ['opensearch', 'vault'] }],
      ['no `exp`', { exp: undefined }],
      ['`iat` in 10 min', { iat: now() + 600 }],
      ['valid for a year', { exp: now() + 31_536_000 }],
      ['no `kubernetes.io`', { 'kubernetes.io': undefined }],
    ] as const
  ).map(([name, claims]) => [name, () => issuer.token(claims), 200, authenticated(user)] as const),
  ['expired 10 s ago', () => issuer.token({ exp: now() - 10 }), 200, authenticated(user)],
  ['`aud` of another', () => issuer.token({ aud: ['vault'] }), 401, 'JWT audience rejected: [vault]'],
  ['no `aud`', () => issuer.token({ aud: undefined }), 401, 'JWT missing required audience'],
  ['`iss` of another', () => issuer.token({ iss: 'https://other.example' }), 401, 'Invalid issuer'],
  ['no `iss`', () => issuer.token({ iss: undefined }), 401, 'Invalid issuer'],
  ['expired a minute ago', () => issuer.token({ exp: now() - 60 }), 401, 'Expired JWT'],
  ['`nbf` in 10 min', () => issuer.token({ nbf: now() + 600 }), 401, 'JWT before use time'],
  [
    'another key under this `kid`',
    () => issuer.token({}, { kid: keyId(issuer.key.pem) }, other),
    401,
    'Invalid JWT signature',
  ],
  ['unknown `kid`', () => issuer.token({}, {}, other), 401, `Unknown kid ${keyId(other.pem)}`],
  [
    'no `kid`, and several keys',
    () => issuer.token({}, { kid: undefined }),
    401,
    'JWT did not contain KID which is required if IdP provides multiple JWK',
  ],
  [
    '`alg` other than that of the key',
    () => issuer.token({}, { alg: 'RS384' }),
    401,
    'Algorithm of JWT does not match algorithm of JWK (RS256 != RS384)',
  ],
  [
    'signed with an elliptic key that it has',
    () => issuer.token({}, {}, elliptic),
    401,
    'class com.nimbusds.jose.jwk.ECKey cannot be cast to class com.nimbusds.jose.jwk.RSAKey',
  ],
  ['no `sub`', () => issuer.token({ sub: undefined }), 401, 'No subject found in JWT token'],
  ['no token', () => 'not-a-token', 401, 'Invalid serialized unsecured/JWS/JWE object: Missing part delimiters'],
];

beforeAll(async () => {
  scope = new Scope('opensearch');
  const authority = await startAuthority(scope);
  issuer = await startTokenIssuer(authority, 'opensearch');
  issuer.site.documents.set(issuer.jwksUri, JSON.stringify({ keys: [jwk(issuer.key), jwk(elliptic)] }));
  server = await startOpenSearch(scope, authority, {
    config: `config:
  dynamic:
    authc:
      kubernetes:
        http_enabled: true
        order: 0
        http_authenticator:
          type: openid
          challenge: false
          config:
            openid_connect_url: ${issuer.url}/.well-known/openid-configuration
            required_audience: opensearch
            required_issuer: ${issuer.url}
            openid_connect_idp:
              enable_ssl: true
              verify_hostnames: true
              pemtrustedcas_content: |
${indented(authority.certificate, 16)}
        authentication_backend:
          type: noop
`,
    rolesMapping: `all_access:\n  users:\n    - ${user}\n`,
  });
}, 300_000);
afterAll(async () => {
  await issuer?.site.close();
  await scope?.close();
});

test.each(rows)('%s', async (_, token, status, log) => {
  const before = server.process.log().length;
  const answer = await server.get('_plugins/_security/authinfo', token());
  expect(answer.status).toBe(status);
  if (status === 200) expect(JSON.parse(answer.text)).toMatchObject({ user_name: user });
  else expect(answer.text).toBe(rejected);
  await untilLogged(log, () => server.process.log().slice(before));
});

test('whoever no role is mapped to is known, and may do nothing', async () => {
  const stranger = issuer.token({ sub: 'system:serviceaccount:shop:other' });
  expect((await server.get('_plugins/_security/authinfo', stranger)).status).toBe(200);
  const { status, text } = await server.get('_cat/indices', stranger);
  expect(status).toBe(403);
  expect(text).toContain(
    'no permissions for [indices:monitor/settings/get] and User [name=system:serviceaccount:shop:other, backend_roles=[], requestedTenant=null]',
  );
  expect((await server.get('_cat/indices', issuer.token())).status).toBe(200);
});

afterAll(() =>
  writeReport(
    'opensearch',
    'What OpenSearch says to tokens of ServiceAccounts',
    `Seen on OpenSearch 2.19.4 with its security plugin by [\`test/e2e/opensearch.e2e.ts\`](../../test/e2e/opensearch.e2e.ts): an authenticator \`openid\` with \`required_audience\` and \`required_issuer\`. The client is told \`${rejected}\` and no more, whatever is wrong. What the log says of a refused token stands there at level trace of \`com.amazon.dlic.auth.http.jwt\`, which shows the token too.`,
    ['token', 'answer', 'words of the log'],
    rows.map(([name, , status, log]) => [
      name,
      `${status}`,
      `\`${name.startsWith('unknown') ? 'Unknown kid <kid>' : log}\``,
    ]),
  ),
);
