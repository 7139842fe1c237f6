/**
 * OpenSearch with the files that are emitted for it: two clusters, one whose keys it fetches, one whose elliptic key
 * stands in the configuration. What `explain` says of a token is what the server does. Only with `--all`.
 */
import { Trust } from '../../../src';
import { synthFiles } from '../../../src/files/synth';
import { signingKey } from '../../support/signed-token';
import { startAuthority } from '../harness/authority';
import { type OpenSearch, startOpenSearch } from '../harness/opensearch';
import { Scope } from '../harness/scope';
import { type TokenIssuer, startTokenIssuer } from '../harness/token-issuer';
import { untilLogged } from '../harness/until';

const orders = { namespace: 'shop', serviceAccount: 'orders', roles: ['all_access'] };
const user = 'system:serviceaccount:shop:orders';
const folder = 'relying-parties/logs.opensearch';

let scope: Scope;
let east: TokenIssuer;
let west: TokenIssuer;
let server: OpenSearch;
let trust: Trust;

beforeAll(async () => {
  scope = new Scope('emitted-opensearch');
  const authority = await startAuthority(scope);
  [east, west] = await Promise.all([
    startTokenIssuer(authority, 'opensearch://acme/logs/east'),
    startTokenIssuer(authority, 'opensearch://acme/logs/west', 'ES256'),
  ]);
  trust = Trust.declare({
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    defaults: { version: '1.34' },
    clusters: {
      east: { tokenIssuer: east.url, signingKeys: [east.key.pem] },
      west: { tokenIssuer: west.url, signingKeys: [west.key.pem] },
    },
    relyingParties: {
      logs: {
        opensearch: {
          version: '2.19',
          clusters: {
            east: { caBundle: authority.certificate, clients: [orders] },
            west: { keys: 'signingKeys', clients: [orders] },
          },
        },
      },
    },
  });
  const files = synthFiles(trust);
  server = await startOpenSearch(scope, authority, {
    config: files.get(`${folder}/config.yml`) ?? '',
    rolesMapping: files.get(`${folder}/roles_mapping.yml`) ?? '',
  });
}, 300_000);
afterAll(async () => {
  await Promise.all([east, west].map((issuer) => issuer?.site.close()));
  await scope?.close();
});

const now = (): number => Math.floor(Date.now() / 1000);
const said = (token: string, cluster: string): string => {
  const { outcome, refusal } = trust.explain(token, { cluster, party: 'logs', now: now() });
  return refusal === null ? outcome : refusal.step.check;
};

test.each(['east', 'west'])('the declared account of %s gets in, with its role', async (cluster) => {
  const token = (cluster === 'east' ? east : west).token();
  expect(said(token, cluster)).toBe('accepted');
  const { status, text } = await server.get('_plugins/_security/authinfo', token);
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ user_name: user, roles: ['all_access'] });
  expect((await server.get('_cat/indices', token)).status).toBe(200);
});

const wrong: readonly (readonly [name: string, token: () => string, check: string, log: string])[] = [
  ['for another', () => east.token({ aud: ['vault'] }), 'opensearch/audience', 'JWT audience rejected: [vault]'],
  ['for nobody', () => east.token({ aud: undefined }), 'opensearch/audience-there', 'JWT missing required audience'],
  ['of another issuer', () => east.token({ iss: west.url }), 'opensearch/issuer', 'Invalid issuer'],
  ['that ended', () => east.token({ exp: now() - 60 }), 'opensearch/expiry', 'Expired JWT'],
  ['that is early', () => east.token({ nbf: now() + 600 }), 'opensearch/not-before', 'JWT before use time'],
  [
    'signed by nobody',
    () => east.token({}, { kid: undefined }, signingKey('RS256')),
    'opensearch/signature',
    'Invalid JWT signature',
  ],
];

test.each(wrong)('a token %s is refused as predicted', async (_, token, check, log) => {
  const presented = token();
  const before = server.process.log().length;
  expect(said(presented, 'east')).toBe(check);
  const { status, text } = await server.get('_plugins/_security/authinfo', presented);
  expect([status, text]).toEqual([401, 'Authentication finally failed']);
  await untilLogged(log, () => server.process.log().slice(before));
});

test('an account that nobody declared is known, and may do nothing', async () => {
  const stranger = east.token({ sub: 'system:serviceaccount:shop:other' });
  expect(said(stranger, 'east')).toBe('opensearch/role');
  expect((await server.get('_plugins/_security/authinfo', stranger)).status).toBe(200);
  expect((await server.get('_cat/indices', stranger)).status).toBe(403);
});

test('a token of one cluster for the other is refused', async () => {
  const token = west.token({ aud: ['opensearch://acme/logs/east'] });
  expect((await server.get('_plugins/_security/authinfo', token)).status).toBe(401);
});
