/**
 * The realm that a declaration gives to Keycloak, imported by the real one, with tokens of a real API server: a right
 * one obtains an access token of its client, and each wrong one is refused as `explain` says, in Keycloak's words.
 * Only with `--all`.
 */
import { synthFiles } from '../../../src/files/synth';
import { Trust } from '../../../src/index';
import { keyId } from '../../../src/trust/terms/pem';
import { signed, signingKey, type SigningKey } from '../../support/signed-token';
import { startAuthority } from '../harness/authority';
import { type Cluster, startCluster } from '../harness/cluster';
import { applyManifests, manifestsOf } from '../harness/deployment';
import { type Keycloak, startKeycloak } from '../harness/keycloak';
import { podToken } from '../harness/pod';
import { Scope } from '../harness/scope';

let scope: Scope;
let east: Cluster;
let keycloak: Keycloak;
let trust: Trust;

const now = (): number => Math.floor(Date.now() / 1000);
const account = { namespace: 'shop', serviceAccount: 'orders' } as const;

function declared(url: string, expirationSeconds: number) {
  return Trust.check({
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    clusters: {
      east: {
        version: '1.36',
        tokenIssuer: east.tokenIssuer,
        apiServer: { url: east.url, caBundle: east.caBundle },
        signingKeys: [east.publicKey],
      },
    },
    relyingParties: {
      sso: {
        keycloak: {
          version: '26.7',
          realmIssuer: `${url}/realms/acme`,
          clusters: {
            east: {
              clients: [
                { ...account, roles: ['invoices-reader'], expirationSeconds },
                { namespace: 'shop', serviceAccount: 'mailer', clientId: 'mailer', scopes: ['email'] },
              ],
            },
          },
        },
      },
    },
  });
}

beforeAll(async () => {
  scope = new Scope('keycloak-realm');
  const authority = await startAuthority(scope);
  const serving = { ...(await authority.issue(['localhost'])), caBundle: authority.certificate };
  east = await startCluster(scope, { name: 'east', serving });
  keycloak = await startKeycloak(scope, authority, (url) => {
    const checked = declared(url, 3600).trust;
    if (checked === null) throw new Error('the declaration has faults');
    trust = checked;
    return [JSON.parse(synthFiles(trust).get('relying-parties/sso.keycloak.json') ?? '') as object];
  });
  await east.api.namespace('shop');
  await applyManifests(east, manifestsOf(synthFiles(trust).get('kubernetes/east.yaml') ?? ''));
  const web = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { namespace: 'shop', name: 'web' } };
  await east.api.apply(web);
}, 400_000);
afterAll(() => scope?.close());

const realm = (): string => `${keycloak.url}/realms/acme`;
const asked = () => ({ ...account, audience: realm(), expirationSeconds: 3600 });

/** A token with claims that no API server would write, or by another key. */
function forged(changes: Readonly<Record<string, unknown>>, other: SigningKey | null = null): Promise<string> {
  const own: SigningKey = { alg: 'RS256', pem: east.publicKey, privateKey: east.signingKey };
  const claims = {
    ...{ iss: east.tokenIssuer, aud: [realm()], sub: 'system:serviceaccount:shop:orders' },
    ...{ iat: now(), nbf: now(), exp: now() + 3600, ...changes },
  };
  const key = other ?? own;
  return Promise.resolve(signed(claims, key, { kid: keyId(key.pem), typ: undefined }));
}

/** Claims of what Keycloak gave for a token. */
async function accessOf(token: string): Promise<Record<string, unknown>> {
  const { status, text } = await keycloak.clientCredentials('acme', token);
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  const { access_token: access = '' } = JSON.parse(text) as { access_token?: string };
  return JSON.parse(Buffer.from(access.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
}

const explained = (token: string) => trust.explain(token, { cluster: 'east', party: 'sso', now: now() });

test('the token of a Pod obtains an access token of its client, with the roles that were declared', async () => {
  const token = await podToken(east, 'orders-0', asked());
  const { iss, azp, realm_access: access } = await accessOf(token);
  expect([iss, azp]).toEqual([realm(), 'east.shop.orders']);
  expect((access as { roles: readonly string[] }).roles).toContain('invoices-reader');
  expect(explained(token).outcome).toBe('accepted');
});

test('another account is another client, with the scopes that were declared', async () => {
  const token = await podToken(east, 'mailer-0', { ...asked(), serviceAccount: 'mailer' });
  const { azp, scope: scopes } = await accessOf(token);
  expect([azp, scopes]).toEqual(['mailer', 'email']);
});

test.each([
  ['for another audience', 'keycloak/audience', () => podToken(east, 'orders-1', { ...asked(), audience: 'vault' })],
  ['of another account', 'keycloak/client', () => podToken(east, 'web-0', { ...asked(), serviceAccount: 'web' })],
  ['of another issuer', 'keycloak/issuer', () => forged({ iss: 'https://other.example' })],
  ['of another key', 'keycloak/signature', () => forged({}, signingKey('RS256'))],
  ['for somebody else too', 'keycloak/audience-one', () => forged({ aud: [realm(), 'vault'] })],
  ['that has ended', 'keycloak/expiry', () => forged({ exp: now() - 1 })],
  ['that never ends', 'keycloak/expiry-there', () => forged({ exp: undefined })],
  ['that begins later', 'keycloak/not-before', () => forged({ nbf: now() + 600 })],
  ['of the future', 'keycloak/issued-at', () => forged({ iat: now() + 600 })],
  ['too old', 'keycloak/age', () => forged({ iat: now() - 3700, nbf: now() - 3700 })],
  ['of unknown age', 'keycloak/end', () => forged({ iat: undefined, exp: now() + 7200 })],
] as const)('a token %s is refused at %s, in the words that are foretold', async (_, check, make) => {
  const token = await make();
  const { refusal } = explained(token);
  expect(refusal?.step.check).toBe(check);
  const { status, text } = await keycloak.clientCredentials('acme', token);
  const { error = '', error_description: words = '' } = JSON.parse(text) as Record<string, string>;
  expect(`${status} ${error} ${words}`).toBe(refusal?.step.message);
});

test('a token for two hours is refused before anything is applied, in the words of its second hour', async () => {
  const token = await podToken(east, 'orders-2', { ...asked(), expirationSeconds: 7200 });
  expect((await keycloak.clientCredentials('acme', token)).status).toBe(200);
  const { diagnostics } = declared(keycloak.url, 7200);
  const [finding] = diagnostics.filter(({ kind }) => kind === 'broken');
  expect(finding?.server?.words).toBe('400 invalid_client Token was issued too far in the past to be used now');
});
