/**
 * What passes by itself: servers that are away for a while, and keys that change while clients log in.
 */
import { Trust } from '../../src/index';
import { decideClient } from '../../src/trust/decide/client';
import { type Authority, startAuthority } from './harness/authority';
import { installCertManager, startCertManager } from './harness/cert-manager';
import { type Cluster, startCluster } from './harness/cluster';
import { Scope } from './harness/scope';
import { type VaultServer, startVault } from './harness/vault-server';
import { ControlPlane, newSigningKey } from './faults/control-plane';
import { faults } from './faults/fault';
import { type Observed, observe } from './faults/observe';
import { RotatingTrust, rotated, rotationTrust } from './faults/rotation';
import { SteadyLogins, clientsOf, mint } from './faults/steady-logins';
import { predictionOf } from './refusals/predicted';
import { wordsOf } from './refusals/seen';

let scope: Scope;
let authority: Authority;

beforeAll(async () => {
  scope = new Scope('faults');
  authority = await startAuthority(scope);
});
afterAll(() => scope.close());

describe('Vault is away while cert-manager signs', () => {
  const observed = new Map<string, PromiseSettledResult<Observed>>();
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster(scope, { name: 'real' });
    await startCertManager(scope, cluster);
    const serving = { ...(await authority.issue(['vault.test'])), caBundle: authority.certificate };
    const all = await Promise.allSettled(faults.map((fault) => observe(scope, cluster, fault, serving)));
    all.forEach((result, index) => observed.set(faults[index]?.id ?? '', result));
  }, 240_000);

  test.each(faults.map((fault) => [fault.name, fault] as const))('%s', (_, { id }) => {
    const result = observed.get(id);
    if (result?.status !== 'fulfilled') throw result?.reason;
    const { expected, seen, signed, before, lasted, recovered } = result.value;
    process.stderr.write(`${id} ${lasted} ${JSON.stringify(recovered)} ${JSON.stringify(signed)}\n`);
    expect(seen).toEqual(expect.arrayContaining([...expected]));
    expect(seen.filter((line) => /^Certificate on-.*Ready=True/.test(line))).toEqual([]);
    expect(signed[1]).toBe(signed[0]);
    expect(before).toEqual([
      'Certificate before-asked: Ready=True Ready: Certificate is up to date and has not expired',
      'Certificate before-standing: Ready=True Ready: Certificate is up to date and has not expired',
    ]);
  });
});

describe('the key of the cluster is rotated while clients log in', () => {
  /** How long a client keeps a token; in a Pod it is up to a day. */
  const keepMs = 2000;
  let vault: VaultServer;
  let plane: ControlPlane;
  let rotating: RotatingTrust;
  let logins: SteadyLogins;
  const [second, third] = [newSigningKey(), newSigningKey()];
  const stages = ['before', 'both keys are accepted', 'the new key signs', 'the old key is gone'];

  beforeAll(async () => {
    [plane, vault] = await Promise.all([ControlPlane.start(scope, authority, 'rotating'), startVault(scope)]);
    await installCertManager(plane.cluster);
    rotating = await RotatingTrust.deploy(scope, plane.cluster, vault);
    logins = new SteadyLogins(clientsOf(rotating.trust), () => plane.cluster, vault, keepMs, stages[0]!);
  }, 120_000);
  afterAll(async () => {
    await logins?.end();
    plane?.close();
  });

  test('staged', async () => {
    const t0 = performance.now();
    const log = (s: string) => process.stderr.write(`${((performance.now() - t0) / 1000).toFixed(1)} ${s}\n`);
    const old = { privateKey: plane.cluster.signingKey, publicKey: plane.cluster.publicKey };
    await logins.outliveTokens();
    logins.enter(stages[1]!);
    await plane.roll(old, [old.publicKey, second.publicKey], 2000);
    log('rolled 1');
    log((await rotating.declareKeys(plane.cluster, [old.publicKey, second.publicKey])).join());
    logins.enter(stages[2]!);
    await plane.roll(second, [old.publicKey, second.publicKey], 2000);
    log('rolled 2');
    await logins.outliveTokens();
    await rotating.renewReviewer(plane.cluster);
    log('reviewer');
    logins.enter(stages[3]!);
    log((await rotating.declareKeys(plane.cluster, [second.publicKey])).join());
    await plane.roll(second, [second.publicKey], 2000);
    log('rolled 3');
    await logins.outliveTokens();
    await logins.end();
    for (const stage of stages) for (const method of rotated) {
      const { made, fresh, failed } = logins.countOf(stage, method);
      log(`${stage} ${method} ${made} ${fresh} ${failed.length} ${[...new Set(failed)].join(' / ')}`);
    }
    log('--- unstaged');
    const clients = clientsOf(rotating.trust);
    const kept = await Promise.all(clients.map((c) => mint(c, plane.cluster)));
    await plane.roll(third, [third.publicKey], 0);
    log('rolled 4');
    const { trust: refused, diagnostics } = Trust.check(
      rotationTrust(plane.cluster, vault, { ofCluster: [third.publicKey], inVault: [second.publicKey] }),
    );
    log(`${refused} ${JSON.stringify(diagnostics.filter(d => d.kind === 'broken'))}`);
    const model = { ...rotating.trust.model, clusters: rotating.trust.model.clusters.map(c => ({ ...c, signingKeys: [third.publicKey] })) };
    for (const c of model.clusters) for (const client of [...c.workloads, ...c.certificateIssuers]) {
      const p = predictionOf(decideClient(model, c, client, Date.now() / 1000), null, '');
      log(`${client.authRole} ${p.outcome} ${p.check} ${p.answer}`);
    }
    for (const [i, c] of clients.entries()) {
      log(`${c.method} kept ${wordsOf(await vault.api.login(c.mount, c.role, kept[i]!))}`);
      log(`${c.method} new ${wordsOf(await vault.api.login(c.mount, c.role, await mint(c, plane.cluster)))}`);
      log(`${c.method} kept ${wordsOf(await vault.api.login(c.mount, c.role, kept[i]!))}`);
    }
  });
});
