/**
 * Two real API servers, of which one accepts the tokens of the other by the file, or the flags, that a
 * declaration gives: who a token makes its holder, what that user may do, and what is refused.
 */
import { createSign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthFiles } from '../../src/files/synth';
import { Trust, type TrustDeclaration } from '../../src/index';
import { decideAtCluster } from '../../src/trust/decide/cluster-call';
import { conclude } from '../../src/trust/decide/decision';
import { tokenOf } from '../../src/trust/terms/token';
import { type Cluster, type ClusterOptions, startCluster } from './harness/cluster';
import { applyManifests, manifestsOf } from './harness/deployment';
import { call } from './harness/http';
import { type KubernetesObject } from './harness/kubernetes-api';
import { Scope } from './harness/scope';
import { until } from './harness/until';

let scope: Scope;
let east: Cluster;

beforeAll(async () => {
  scope = new Scope('accepts');
  east = await startCluster(scope, { name: 'east' });
  await east.api.namespace('shop');
});
afterAll(() => scope.close());

type ClusterDeclaration = TrustDeclaration['clusters'][string];

/** `west` accepts `east`: one account may read ConfigMaps of one namespace. */
function declared(west: Partial<ClusterDeclaration>, accepted: object = {}): Trust {
  return Trust.declare({
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    defaults: { version: '1.36' },
    clusters: {
      east: { tokenIssuer: east.tokenIssuer, apiServer: { url: east.url, caBundle: east.caBundle } },
      west: {
        tokenIssuer: 'https://west.acme.example',
        accepts: {
          east: {
            cluster: 'east',
            claimValidationRules: [{ expression: 'claims.exp - claims.nbf <= 7200', message: 'lives too long' }],
            roles: [
              {
                namespace: 'shop',
                name: 'config-reader',
                kind: 'Role',
                accounts: [{ namespace: 'shop', name: 'orders' }],
              },
            ],
            ...accepted,
          },
        },
        ...west,
      },
    },
  });
}

/** Starts `west` with the files that a trust has for it, and applies both halves. */
async function start(
  name: string,
  trust: Trust,
  flags: readonly string[],
  options: Partial<ClusterOptions>,
): Promise<Cluster> {
  const west = await startCluster(scope, { name, tokenIssuer: 'https://west.acme.example', flags, ...options });
  await Promise.all([west.api.namespace('shop'), west.api.namespace('other')]);
  await applyManifests(east, manifestsOf(synthFiles(trust).get('kubernetes/east.yaml') ?? ''));
  await applyManifests(west, manifestsOf(synthFiles(trust).get('kubernetes/west.yaml') ?? ''));
  await east.api.apply(account('shop', 'nobody'));
  await west.api.apply(account('shop', 'orders'));
  await west.api.apply(reader);
  const token = await tokenFor('orders');
  // It looks for the keys in the background, and until then knows nobody.
  await until('west knows the keys of east', 60_000, async () =>
    (await whoAmI(west, token)).status === 201 ? true : null,
  );
  return west;
}

/** Somebody else's Role: `view` itself is empty here, since a controller fills it. */
const reader: KubernetesObject = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'Role',
  metadata: { namespace: 'shop', name: 'config-reader' },
  rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['list'] }],
};

const account = (namespace: string, name: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { namespace, name },
});

function file(trust: Trust, suffix: string): string {
  const path = join(scope.folder, `west.${suffix}`);
  writeFileSync(path, synthFiles(trust).get(`kubernetes/west.${suffix}`) ?? '');
  return path;
}

const audience = 'kubernetes://acme/west';

function tokenFor(
  serviceAccount: string,
  audiences: readonly string[] = [audience],
  expirationSeconds = 3600,
): Promise<string> {
  return east.api.createToken({ namespace: 'shop', serviceAccount, audiences, expirationSeconds });
}

interface Who {
  readonly status: number;
  readonly username: string;
  readonly groups: readonly string[];
}

/** Whom an API server sees in a token. */
async function whoAmI(cluster: Cluster, token: string): Promise<Who> {
  const { status, text } = await post(cluster, token, '/apis/authentication.k8s.io/v1/selfsubjectreviews', {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'SelfSubjectReview',
  });
  const answer = JSON.parse(text) as { status?: { userInfo?: { username: string; groups?: readonly string[] } } };
  const { username = '', groups = [] } = answer.status?.userInfo ?? {};
  return { status, username, groups };
}

function post(cluster: Cluster, token: string, path: string, body: object): ReturnType<typeof call> {
  return call(`${cluster.url}${path}`, {
    method: 'POST',
    ca: cluster.caBundle,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function status(cluster: Cluster, path: string, token?: string, method = 'GET'): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await call(`${cluster.url}${path}`, { method, ca: cluster.caBundle, headers })).status;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);

/** A token as `east` would write it, with other claims, and its key. */
function signed(claims: object): string {
  const subject = 'system:serviceaccount:shop:orders';
  const usual = { iss: east.tokenIssuer, aud: [audience], sub: subject, exp: now() + 600, iat: now(), nbf: now() };
  const text = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ ...usual, ...claims })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(east.signingKey, 'base64url')}`;
}

/** What `decide` says of a token of `east`. */
function predicted(trust: Trust, token: string): number {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  const west = trust.model.clusters.find(({ name }) => name === 'west')!;
  const presented = tokenOf(claims, { cluster: 'east', signature: 'valid' });
  const { steps } = decideAtCluster(trust.model, west, presented, now());
  return conclude(steps).outcome === 'accepted' ? 201 : 401;
}

const user = 'east:system:serviceaccount:shop:orders';

describe('by the file', () => {
  let trust: Trust;
  let west: Cluster;

  beforeAll(async () => {
    trust = declared({ anonymousPaths: ['/livez', '/readyz'] });
    const path = file(trust, 'authentication.yaml');
    west = await start('west', trust, [`--authentication-config=${path}`], { anonymousAuth: null });
  });

  test('a token makes its account a user with a prefix, in no group of accounts', async () => {
    expect(await whoAmI(west, await tokenFor('orders'))).toEqual({
      status: 201,
      username: user,
      groups: ['system:authenticated'],
    });
  });

  test('that user may do what was declared, and nothing else', async () => {
    const token = await tokenFor('orders');
    expect(await status(west, '/api/v1/namespaces/shop/configmaps', token)).toBe(200);
    expect(await status(west, '/api/v1/namespaces/other/configmaps', token)).toBe(403);
    expect(await status(west, '/api/v1/namespaces/shop/secrets', token)).toBe(403);
    expect(await status(west, '/api/v1/namespaces/shop/configmaps/x', token, 'DELETE')).toBe(403);
  });

  test('another account of the same cluster is known, and may do nothing', async () => {
    const token = await tokenFor('nobody');
    expect((await whoAmI(west, token)).username).toBe('east:system:serviceaccount:shop:nobody');
    expect(await status(west, '/api/v1/namespaces/shop/configmaps', token)).toBe(403);
  });

  test('a token of its own stays what it was, and is not the namesake', async () => {
    const audiences = west.apiAudiences;
    const token = await west.api.createToken({ namespace: 'shop', serviceAccount: 'orders', audiences });
    expect(await whoAmI(west, token)).toMatchObject({ username: 'system:serviceaccount:shop:orders' });
    expect(await status(west, '/api/v1/namespaces/shop/configmaps', token)).toBe(403);
  });

  test.each([
    ['as east writes it', () => Promise.resolve(signed({})), 201],
    ['for the API server of east', () => tokenFor('orders', []), 401],
    ['for somebody else', () => tokenFor('orders', ['vault']), 401],
    ['for several, west among them', () => tokenFor('orders', ['vault', audience]), 201],
    ['of another issuer', () => Promise.resolve(signed({ iss: 'https://other.example' })), 401],
    ['that says to be of west', () => Promise.resolve(signed({ iss: 'https://west.acme.example' })), 401],
    ['expired for a second', () => Promise.resolve(signed({ exp: now() - 1 })), 401],
    ['valid in half a minute', () => Promise.resolve(signed({ nbf: now() + 30 })), 201],
    ['valid in two minutes', () => Promise.resolve(signed({ nbf: now() + 120 })), 401],
    ['without a subject', () => Promise.resolve(signed({ sub: undefined })), 401],
  ])('a token %s', async (_, make, expected) => {
    const token = await make();
    expect((await whoAmI(west, token)).status).toBe(expected);
    expect(predicted(trust, token)).toBe(expected);
  });

  test('a rule in CEL holds or not, which only the API server tells', async () => {
    expect((await whoAmI(west, await tokenFor('orders', [audience], 9000))).status).toBe(401);
  });

  test('a token that another key signed is nobody’s', async () => {
    const [head, body] = (await tokenFor('orders')).split('.');
    const other = createSign('RSA-SHA256').update(`${head}.${body}`).sign(west.signingKey, 'base64url');
    expect((await whoAmI(west, `${head}.${body}.${other}`)).status).toBe(401);
  });

  test('requests without credentials reach the declared paths alone, each exact', async () => {
    expect(await status(west, '/livez')).toBe(200);
    expect(await status(west, '/readyz')).toBe(200);
    expect(await status(west, '/livez/ping')).toBe(401);
    expect(await status(west, '/version')).toBe(401);
  });

  test('the other cluster takes nothing in return', async () => {
    const token = await west.api.createToken({ namespace: 'shop', serviceAccount: 'orders', audiences: [audience] });
    expect((await whoAmI(east, token)).status).toBe(401);
  });
});

test('by the flags it is the same user', async () => {
  const trust = declared({ authenticationBy: 'flags' }, { claimValidationRules: undefined, requiredClaims: {} });
  const authority = file(trust, 'oidc-ca.pem');
  const lines = synthFiles(trust).get('kubernetes/west.oidc-flags.txt') ?? '';
  const flags = lines
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^(--oidc-ca-file=).*/, `$1${authority}`));
  const west = await start('flags', trust, flags, {});
  expect(await whoAmI(west, await tokenFor('orders'))).toMatchObject({ username: user });
  expect((await whoAmI(west, await tokenFor('orders', ['vault']))).status).toBe(401);
  expect(await status(west, '/api/v1/namespaces/shop/configmaps', await tokenFor('orders'))).toBe(200);
});

test.each([
  ['its own issuer', { issuer: 'https://west.acme.example' }, 'URL must not overlap with disallowed issuers'],
  ['no https', { issuer: 'http://dex.acme.example' }, 'URL scheme must be https'],
])('an API server does not start with %s', async (_, { issuer }, words) => {
  const path = join(scope.folder, `refused-${words.length}.yaml`);
  const jwt = [
    { issuer: { url: issuer, audiences: ['a'] }, claimMappings: { username: { claim: 'sub', prefix: 'x:' } } },
  ];
  writeFileSync(
    path,
    JSON.stringify({ apiVersion: 'apiserver.config.k8s.io/v1', kind: 'AuthenticationConfiguration', jwt }),
  );
  const tokenIssuer = 'https://west.acme.example';
  const flags = [`--authentication-config=${path}`];
  await expect(startCluster(scope, { name: `refused-${words.length}`, tokenIssuer, flags })).rejects.toThrow(words);
});
