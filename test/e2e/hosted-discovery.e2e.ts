/**
 * Hosted discovery documents: those that are made are those that a real API server serves, and Vault logs
 * its tokens in with nothing but a published copy. What a wrong copy does is what check and decide say.
 */
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trust, type ClusterDeclaration, type TrustDeclaration } from '../../src/index';
import { keyId } from '../../src/trust/terms/pem';
import { startAuthority } from './harness/authority';
import { type Cluster, startCluster } from './harness/cluster';
import { applyManifests } from './harness/deployment';
import type { KubernetesObject } from './harness/kubernetes-api';
import { writesOf } from './harness/planned-writes';
import { Scope } from './harness/scope';
import { type StaticSite, startStaticSite } from './harness/static-site';
import { signToken } from './harness/token-controller';
import { type VaultServer, startVault } from './harness/vault-server';

const workload = { namespace: 'shop', serviceAccount: 'orders' };
const audience = 'https://vault.acme.example:8200';
const mount = 'jwt-prod';
const role = 'acme-prod-shop_orders';

let scope: Scope;
let site: StaticSite;
let cluster: Cluster;
let vault: VaultServer;
let tokenIssuer: string;
/** Public keys in the order of the API server's flags: the first has signed, the second signs. */
let keys: readonly string[];
let declare: (change?: Partial<ClusterDeclaration>) => TrustDeclaration;

beforeAll(async () => {
  scope = new Scope('hosted-discovery');
  const authority = await startAuthority(scope);
  site = await startStaticSite(await authority.issue(['oidc.acme.example']));
  tokenIssuer = `${site.url}/prod&co`;
  const files = ['P-256', 'P-384'].map((namedCurve) => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve });
    const [file, secret] = [join(scope.folder, `${namedCurve}.pub`), join(scope.folder, `${namedCurve}.key`)];
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    writeFileSync(file, pem);
    writeFileSync(secret, privateKey.export({ type: 'sec1', format: 'pem' }), { mode: 0o600 });
    return { file, secret, pem: pem.trim() };
  });
  cluster = await startCluster(scope, {
    name: 'prod',
    tokenIssuer,
    flags: [
      ...files.map(({ file }) => `--service-account-key-file=${file}`),
      // Of a flag that stands twice the last one counts.
      `--service-account-signing-key-file=${files[0]?.secret ?? ''}`,
      `--service-account-jwks-uri=${tokenIssuer}/openid/v1/jwks`,
    ],
  });
  keys = [cluster.publicKey.trim(), ...files.map(({ pem }) => pem)];
  vault = await startVault(scope);
  declare = (change = {}) => ({
    name: 'acme',
    vault: { server: audience },
    clusters: {
      prod: {
        tokenIssuer,
        signingKeys: keys,
        hostedDiscovery: {},
        login: { jwt: { keys: { discovery: { servedBy: 'hosted', caBundle: authority.certificate } } } },
        workloads: [{ ...workload, access: [{ path: 'kv/data/orders', capabilities: ['read'] }] }],
        ...change,
      },
    },
  });
}, 180_000);
afterAll(async () => {
  await site.close();
  await scope.close();
});

/** Publishes what a trust makes, and puts what it says on the servers; answers with Vault's refusals. */
async function apply(trust: Trust): Promise<readonly string[]> {
  publish(trust);
  await cluster.api.namespace(workload.namespace);
  await applyManifests(
    cluster,
    trust.plan.objects.map(({ manifest }) => manifest as KubernetesObject),
  );
  const refused: string[] = [];
  for (const { path, body } of trust.plan.resources.flatMap((resource) => writesOf(resource, {}))) {
    const { status, errors } = await vault.api.write(path, body);
    // The mount is there since the last time; its configuration is written anew.
    if (status >= 400 && !path.startsWith('sys/auth/')) refused.push(`${status} ${errors.join('; ')}`);
  }
  return refused;
}

function publish(trust: Trust): void {
  for (const { url, text } of trust.plan.documents) site.documents.set(url, text);
}

function copies(): Trust['plan']['documents'] {
  return Trust.declare(declare()).plan.documents;
}

/** What `check` says of what is published now. */
function said(trust: Trust): readonly (readonly [code: string, words: string])[] {
  const documents = copies().map(({ url, path }) => ({
    file: `discovery/prod/${path}`,
    cluster: 'prod',
    content: JSON.parse(site.documents.get(url) ?? '') as unknown,
  }));
  return Trust.judge({ documents }, trust).diagnostics.map(({ code, server }) => [code, server?.words ?? '']);
}

const asked = (): Promise<string> => cluster.api.createToken({ ...workload, audiences: [audience] });

/** A token as the API server minted it with its former key, or for another issuer. */
function former(claims: Readonly<Record<string, unknown>> = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const sub = `system:serviceaccount:${workload.namespace}:${workload.serviceAccount}`;
  return signToken(cluster, { iss: tokenIssuer, sub, aud: [audience], iat: now, nbf: now, exp: now + 600, ...claims });
}

function explained(trust: Trust, token: string): readonly [outcome: string, words: string] {
  const { outcome, steps } = trust.explain(token, { client: 'shop/orders', now: Date.now() / 1000 });
  return [outcome, steps.find((step) => step.outcome === 'fail')?.message ?? ''];
}

async function answered(token: string): Promise<string> {
  const { status, errors } = await vault.api.login(mount, role, token);
  return status === 200 ? '200' : `${status} ${errors.join('; ')}`;
}

test('the documents are those of the API server, byte for byte', async () => {
  const [configuration, jwks] = copies();
  expect(configuration?.text).toBe(await cluster.api.text('/.well-known/openid-configuration'));
  expect(jwks?.text).toBe(await cluster.api.text('/openid/v1/jwks'));
});

test('Vault logs in with a published copy alone, whichever key signed', async () => {
  const trust = Trust.declare(declare());
  expect(await apply(trust)).toEqual([]);
  expect(said(trust)).toEqual([]);
  const token = await asked();
  expect(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({
    alg: 'ES256',
    kid: keyId(keys[1] ?? ''),
  });
  expect([await answered(token), await answered(former())]).toEqual(['200', '200']);
  expect(explained(trust, token)[0]).toBe('accepted');
  expect(explained(trust, former())[0]).toBe('accepted');
});

test('a copy without the key that signs is refused in the predicted words, and taken once it has it', async () => {
  const [old = '', signing = ''] = keys;
  const behind = Trust.declare(declare({ signingKeys: [old] }));
  const known = Trust.declare(declare({ signingKeys: [signing, old] }));
  expect(await apply(behind)).toEqual([]);
  const token = await asked();
  const [outcome, words] = explained(behind, token);
  expect(outcome).toBe('refused');
  expect([await answered(token), await answered(former())]).toEqual([words, '200']);
  expect(said(known)).toEqual([['hosted-key-missing', words]]);
  // Nobody waits for a cache: a key that it does not know makes Vault fetch the set again.
  publish(known);
  expect(said(known)).toEqual([]);
  expect(await answered(token)).toBe('200');
});

test('each step of a rotation is proved, and the servers agree at both of its ends', async () => {
  const [old = '', signing = ''] = keys;
  const stages = Trust.rotateSigningKey(declare({ signingKeys: [old] }), { cluster: 'prod', key: signing });
  const trusts = stages.map(({ declaration }) => Trust.declare(declaration));
  const outcome = (from: number, to: number): string =>
    trusts[to]?.prove({ noLostAccess: { base: trusts[from]! } }).outcome ?? '';
  expect([outcome(0, 1), outcome(1, 2), outcome(2, 3)]).toEqual(['proved', 'proved', 'proved']);
  expect([outcome(0, 2), outcome(0, 3)]).toEqual(['refuted', 'refuted']);
  // [token of the old key, token of the new key] at each stage.
  const answers: (readonly [boolean, boolean])[] = [];
  for (const trust of trusts) {
    expect(await apply(trust)).toEqual([]);
    answers.push([(await answered(former())) === '200', (await answered(await asked())) === '200']);
  }
  expect(answers).toEqual([
    [true, false],
    [true, true],
    [true, true],
    [false, true],
  ]);
});

test('a copy of another issuer is refused in the predicted words', async () => {
  const trust = Trust.declare(declare());
  const [configuration] = copies();
  const { url = '', text = '' } = configuration ?? {};
  expect(await apply(trust)).toEqual([]);
  site.documents.set(url, text.replace('co","jwks_uri', 'co/","jwks_uri'));
  const [[code, words] = ['', '']] = said(trust);
  const write = trust.plan.resources
    .flatMap((resource) => writesOf(resource, {}))
    .find(({ path }) => path === `auth/${mount}/config`);
  const { status, errors } = await vault.api.write(write?.path ?? '', write?.body);
  const [shown = '', logged = ''] = words.split('; in the log: ');
  expect([code, shown]).toEqual(['hosted-issuer-differs', `${status} ${errors.join('; ')}`]);
  expect(vault.process.log().replaceAll('\\"', '"')).toContain(logged);
  publish(trust);
});

test('while there are two issuers each auth role takes both, and no third', async () => {
  const next = `${site.url}/next`;
  const [, accepted, issuing] = Trust.rotateTokenIssuer(declare(), { cluster: 'prod', tokenIssuer: next });
  for (const stage of [accepted, issuing]) {
    const trust = Trust.declare(stage!.declaration);
    expect(await apply(trust)).toEqual([]);
    expect([await answered(await asked()), await answered(former({ iss: next }))]).toEqual(['200', '200']);
    const third = former({ iss: 'https://other.example' });
    const [outcome, words] = explained(trust, third);
    expect([outcome, await answered(third)]).toEqual(['refused', words]);
  }
});
