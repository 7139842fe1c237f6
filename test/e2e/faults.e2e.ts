/**
 * What passes by itself: servers that are away for a while, and a key that changes while clients log in.
 */
import { Trust } from '../../src/index';
import { decideClient } from '../../src/trust/decide/client';
import { becameReady, wanted } from './faults/certificate';
import { ControlPlane, newSigningKey } from './faults/control-plane';
import { faults } from './faults/fault';
import { type Observed, observe } from './faults/observe';
import { reportFaults, sawFault, sawLogins } from './faults/report';
import { RotatingTrust, type RotatedMethod, rotated, rotationTrust } from './faults/rotation';
import { signatures } from './faults/signatures';
import { type Client, SteadyLogins, clientsOf, mint } from './faults/steady-logins';
import { type Authority, startAuthority } from './harness/authority';
import { installCertManager, startCertManager } from './harness/cert-manager';
import { type Cluster, startCluster } from './harness/cluster';
import { Scope } from './harness/scope';
import { type VaultServer, startVault } from './harness/vault-server';
import { entriesOf } from './refusals/logged';
import { predictionOf } from './refusals/predicted';
import { put } from './refusals/put';
import { wordsOf } from './refusals/seen';

let scope: Scope;
let authority: Authority;
let cluster: Cluster;

beforeAll(async () => {
  scope = new Scope('faults');
  [authority, cluster] = await Promise.all([startAuthority(scope), startCluster(scope, { name: 'real' })]);
  await startCertManager(scope, cluster);
});
afterAll(async () => {
  reportFaults();
  await scope.close();
});

describe('Vault is away while cert-manager signs', () => {
  const observed = new Map<string, PromiseSettledResult<Observed>>();

  // Each on a Vault of its own, all at once: a Vault that is silent is noticed after half a minute only.
  beforeAll(async () => {
    const serving = { ...(await authority.issue(['vault.test'])), caBundle: authority.certificate };
    const all = await Promise.allSettled(faults.map((fault) => observe(scope, cluster, fault, serving)));
    all.forEach((result, index) => observed.set(faults[index]?.id ?? '', result));
  }, 300_000);

  test.each(faults.map((fault) => [fault.name, fault] as const))('%s', (name, { id }) => {
    const result = observed.get(id);
    if (result?.status !== 'fulfilled') throw result?.reason;
    const { expected, seen, signed, before, lasted, recovered } = result.value;
    expect(seen).toEqual(expect.arrayContaining([...expected]));
    expect(seen.filter((line) => /^Certificate on-.*Ready=True/.test(line))).toEqual([]);
    expect(signed[1]).toBe(signed[0]);
    expect(before).toEqual([
      'Certificate before-asked: Ready=True Ready: Certificate is up to date and has not expired',
      'Certificate before-standing: Ready=True Ready: Certificate is up to date and has not expired',
    ]);
    const times = recovered.map(([certificate, seconds]) => `${certificate} ${seconds.toFixed(1)}`).join(', ');
    sawFault(name, expected, lasted, times);
  });
});

test('the API server is ended and started again', async () => {
  const vault = await startVault(scope);
  const keys = { ofCluster: [cluster.publicKey], inVault: [cluster.publicKey] };
  const trust = Trust.declare(rotationTrust(cluster, vault, keys));
  expect(await put(trust.model, cluster, vault, null)).toEqual([]);
  const clients = clientsOf(trust);
  const tokens = await Promise.all(clients.map((client) => mint(client, cluster)));
  const answers = (): Promise<Answers> => answersTo(vault, clients, tokens);
  expect(await answers()).toEqual(all('200'));

  const certificate = wanted('shop', 'vault');
  await cluster.api.apply(certificate);
  await cluster.apiServer.stop('SIGKILL');
  const began = performance.now();
  const meanwhile = await answers();
  // Vault keeps the keys that it has fetched; a review takes the API server.
  const refused = '403 permission denied';
  expect(meanwhile).toEqual({ ...all('200'), reviewer: refused, client: refused });
  expect(entriesOf(vault.process, 'login unauthorized').at(-1)).toMatch(/tokenreviews.*connect: connection refused/);
  expect(signatures(vault)).toBe(0);

  const ended = performance.now();
  cluster.apiServer.start();
  await cluster.apiServer.ready(60_000, () => cluster.api.ready());
  const serves = performance.now();
  const ready = await becameReady(cluster, certificate);
  expect(signatures(vault)).toBe(1);
  expect(await answers()).toEqual(all('200'));
  sawFault(
    'the API server is ended, then started on the same etcd',
    Object.entries(meanwhile).map(([method, answer]) => `login by ${method}: ${answer}`),
    (ended - began) / 1000,
    `the API server ${inSeconds(serves - ended)}, a certificate wanted before ${inSeconds(ready - ended)}`,
  );
});

describe('the key of the cluster is rotated while clients log in', () => {
  const [second, third] = [newSigningKey(), newSigningKey()];
  let vault: VaultServer;
  let plane: ControlPlane;
  let rotating: RotatingTrust;
  let clients: readonly Client[];

  beforeAll(async () => {
    [plane, vault] = await Promise.all([ControlPlane.start(scope, authority, 'rotating'), startVault(scope)]);
    await installCertManager(plane.cluster);
    rotating = await RotatingTrust.deploy(scope, plane.cluster, vault);
    clients = clientsOf(rotating.trust);
  });
  afterAll(() => plane.close());

  test('by stages: no login fails', async () => {
    const { signingKey: privateKey, publicKey } = plane.cluster;
    const first = { privateKey, publicKey };
    const both = [first.publicKey, second.publicKey];
    const stages = ['one key', 'both keys are accepted', 'the new key signs', 'the old key is gone'] as const;
    const logins = new SteadyLogins(clients, () => plane.cluster, vault, keepMs, stages[0]);
    try {
      await logins.outliveTokens();

      logins.enter(stages[1]);
      await plane.roll(first, both, togetherMs);
      expect(await rotating.declareKeys(plane.cluster, both)).toEqual([keysAreUpdated]);

      logins.enter(stages[2]);
      await plane.roll(second, both, togetherMs);
      await logins.outliveTokens();
      await rotating.renewReviewer(plane.cluster);

      logins.enter(stages[3]);
      expect(await rotating.declareKeys(plane.cluster, [second.publicKey])).toEqual([keysAreUpdated]);
      await plane.roll(second, [second.publicKey], togetherMs);
      await logins.outliveTokens();
    } finally {
      await logins.end();
    }
    for (const stage of stages) {
      for (const method of rotated) {
        const { made, fresh, failed } = logins.countOf(stage, method);
        // An API server that ends may leave a review unanswered. That has nothing to do with keys.
        expect(
          failed.filter(
            (words) =>
              !/apiserver is shutting down|currently unable to handle the request|connection reset|EOF/.test(words),
          ),
        ).toEqual([]);
        expect(made - fresh).toBeGreaterThan(0);
        sawLogins(stage, method, made, fresh, failed);
      }
    }
  });

  test('without stages: it fails as predicted', async () => {
    const kept = await Promise.all(clients.map((client) => mint(client, plane.cluster)));
    await plane.roll(third, [third.publicKey], 0);
    const keys = { ofCluster: [third.publicKey], inVault: [second.publicKey] };
    const { trust, diagnostics } = Trust.check(rotationTrust(plane.cluster, vault, keys));
    expect(trust).toBe(null);
    expect(diagnostics.filter(({ kind }) => kind === 'broken').map(({ code }) => code)).toEqual([
      'signing-keys-mismatch',
    ]);

    const fresh = await Promise.all(clients.map((client) => mint(client, plane.cluster)));
    const toFresh = await answersTo(vault, clients, fresh);
    const { model } = rotating.trust;
    const after = { ...model, clusters: model.clusters.map((one) => ({ ...one, signingKeys: [third.publicKey] })) };
    const predicted = after.clusters.flatMap((one) =>
      [...one.workloads, ...one.certificateIssuers].map((client) => {
        // That the reviewer's own token is signed with a key that is gone, only the live system knows.
        const decision = decideClient(after, one, client, Math.floor(Date.now() / 1000));
        const isReviewed = client.authRole.endsWith('_reviewer');
        return predictionOf(decision, null, isReviewed ? 'review/bearer' : '').answer || '200';
      }),
    );
    expect(Object.values(toFresh)).toEqual(predicted);
    expect(toFresh).toEqual({
      ...all('200'),
      'public-keys': `${unverified}no known key successfully validated the token signature`,
      reviewer: '403 permission denied',
    });

    const half = { ofCluster: [second.publicKey, third.publicKey], inVault: [second.publicKey] };
    const untold = Trust.declare(rotationTrust(plane.cluster, vault, half));
    for (const [index, { method, role }] of clients.entries()) {
      if (method !== 'public-keys') continue;
      const { refusal } = untold.explain(fresh[index] ?? '', { role, now: new Date() });
      expect(refusal?.step.message).toBe(toFresh[method]);
    }

    // Vault has fetched the new key for the new tokens, and the old one went with it.
    const toKept = await answersTo(vault, clients, kept);
    expect(toKept).toEqual({
      discovery: `${unverified}failed to verify id token signature`,
      jwks: `${unverified}failed to verify id token signature`,
      'public-keys': '200',
      reviewer: '403 permission denied',
      client: '403 permission denied',
    });
    for (const method of rotated) {
      const { [method]: withNew } = toFresh;
      const { [method]: withKept } = toKept;
      sawLogins('without stages', method, 2, 1, [`new token: ${withNew}`, `token from before: ${withKept}`]);
    }
  });
});

/** How long a client keeps a token, and for how long two API servers serve at once. */
const keepMs = 2000;
const togetherMs = 2000;

const keysAreUpdated = 'update vault_jwt_auth_backend.prod_public-keys';
const unverified = '400 error validating token: error verifying token signature: ';

type Answers = Readonly<Record<RotatedMethod, string>>;

/** Vault's answer to the token of each client, by its method. */
async function answersTo(vault: VaultServer, clients: readonly Client[], tokens: readonly string[]): Promise<Answers> {
  const answers = all('not asked');
  for (const [index, { method, mount, role }] of clients.entries())
    answers[method] = wordsOf(await vault.api.login(mount, role, tokens[index] ?? ''));
  return answers;
}

function all(answer: string): Record<RotatedMethod, string> {
  return { discovery: answer, jwks: answer, 'public-keys': answer, reviewer: answer, client: answer };
}

function inSeconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
