/**
 * What the library costs over what it stands on, in one run. Absolute times belong to a machine;
 * the ratios should be the same on each, so they carry the goals.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { VaultProvider } from '@cdktf/provider-vault/lib/provider';
import { ApiObject, App as Cdk8sApp, Chart } from 'cdk8s';
import { App, TerraformStack } from 'cdktf';
import { Trust, type Claim, type Verdict } from 'cdk-vault-trust';
import { KubernetesTrust } from 'cdk-vault-trust/cdk8s';
import { VaultTrust } from 'cdk-vault-trust/cdktf';
import { synthStack } from 'cdk-vault-trust/testing';
import { synthFiles } from '../src/files/synth';
import { terraformJson } from '../src/trust/plan/terraform-json';
import { blockYaml } from './block-yaml';
import { declarationOf, trustOf } from './clients';
import { compare, median, timeOf } from './measure';
import { rawCdktf } from './raw-cdktf';

const outdir = mkdtempSync(join(tmpdir(), 'cdk-vault-trust-bench-'));

function vaultTrust(trust: Trust): TerraformStack {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'vault');
  new VaultProvider(stack, 'provider', {});
  new VaultTrust(stack, 'trust', { trust });
  app.synth();
  return stack;
}

function kubernetesTrust(trust: Trust): void {
  const app = new Cdk8sApp({ outdir });
  for (const { name } of trust.model.clusters) {
    new KubernetesTrust(new Chart(app, name), 'trust', { trust, cluster: name });
  }
  app.synth();
}

function rawCdk8s({ plan }: Trust): void {
  const app = new Cdk8sApp({ outdir });
  const chart = new Chart(app, 'prod');
  plan.objects.forEach(({ manifest }, index) => new ApiObject(chart, `object-${index}`, manifest));
  app.synth();
}

function plainFloor(trust: Trust): () => void {
  const terraform = terraformJson(trust.plan);
  const manifests = trust.plan.objects.map(({ manifest }) => manifest);
  return () => [JSON.stringify(terraform, null, 2), blockYaml(manifests)];
}

function report(what: string, figure: string, goal: string): void {
  console.log(`  ${what.padEnd(58)} ${figure.padStart(26)}   ${goal}`);
}

function ratio(what: string, most: number, { ours, floor }: { readonly ours: number; readonly floor: number }): void {
  const figure = `${(ours / floor).toFixed(2)}  (${ours.toFixed(0)} / ${floor.toFixed(0)} ms)`;
  report(what, figure, `goal <= ${most}`);
}

function ratios(clients: number, rounds: number): void {
  console.log(`\nratios at ${clients} clients, medians of ${rounds} rounds`);
  const trust = trustOf(clients);
  const raw = rawCdktf(trust.plan);
  ratio(
    'VaultTrust to raw cdktf, synthesis',
    1.1,
    compare(
      rounds,
      () => vaultTrust(trust),
      () => raw(outdir),
    ),
  );
  ratio(
    'KubernetesTrust to raw cdk8s, synthesis',
    1.2,
    compare(
      rounds,
      () => kubernetesTrust(trust),
      () => rawCdk8s(trust),
    ),
  );
  ratio(
    'plain files to JSON.stringify and a least YAML printer',
    3,
    compare(rounds, () => synthFiles(trust), plainFloor(trust)),
  );
}

function growth(sizes: readonly number[]): void {
  console.log(`\ngrowth per doubling, clients ${sizes.join(', ')} (2.0 is linear)`);
  const trusts = sizes.map((size) => trustOf(size));
  const rows: readonly [string, (trust: Trust, size: number) => unknown][] = [
    ['Trust.declare', (_, size) => trustOf(size)],
    ['plain files', (trust) => synthFiles(trust)],
    ['KubernetesTrust', (trust) => kubernetesTrust(trust)],
    ['VaultTrust', (trust) => vaultTrust(trust)],
  ];
  for (const [what, work] of rows) {
    const times = trusts.map((trust, index) => median([1, 2].map(() => timeOf(() => work(trust, sizes[index] ?? 0)))));
    const doublings = times.slice(1).map((time, index) => (time / (times[index] ?? Number.NaN)).toFixed(2));
    report(
      what,
      doublings.join('  '),
      `goal linear; ${((times.at(-1) ?? 0) / (sizes.at(-1) ?? 1)).toFixed(3)} ms a client`,
    );
  }
}

/** Search over all tokens, from clients against as many roles; the ways in are found anew for each Trust. */
function proofs(sizes: readonly number[]): void {
  console.log(`\nproofs over all tokens, clients and auth roles ${sizes.join(', ')}`);
  const rows: readonly [string, (trust: Trust, base: Trust) => Verdict][] = [
    ['only this client reaches its path', (trust) => trust.prove(onlyClaim)],
    ['no new access since a base', (trust, base) => trust.prove({ noNewAccess: { base } })],
  ];
  for (const [what, claim] of rows) {
    const times = sizes.map((size) => {
      const [trust, base] = [trustOf(size), trustOf(size)];
      return timeOf(() => claim(trust, base));
    });
    report(what, `${times.map((time) => time.toFixed(0)).join('  ')} ms`, 'goal < 2000 ms for one search');
  }
}

const onlyClaim: Claim = {
  only: { path: 'pki/sign/acme-prod-team--0-vault', clients: [{ cluster: 'prod', client: 'team-0/vault' }] },
};

function manyClusters(): void {
  console.log('\n50 clusters of 40 issuers each');
  const declaration = declarationOf(
    Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`cluster-${index}`, 40])),
  );
  let trust = Trust.declare(declaration);
  const declared = timeOf(() => (trust = Trust.declare(declaration)));
  const parts: readonly [string, number][] = [
    ['declare', declared],
    ['plain files', timeOf(() => synthFiles(trust))],
    ['cdk8s', timeOf(() => kubernetesTrust(trust))],
    ['cdktf', timeOf(() => vaultTrust(trust))],
  ];
  const whole = parts.reduce((sum, [, time]) => sum + time, 0);
  for (const [what, time] of parts) report(what, `${time.toFixed(0)} ms`, '');
  report('all of it', `${(whole / 1000).toFixed(2)} s`, 'goal < 5 s');
}

function load(): void {
  console.log('\nloading, medians of 15 starts of node');
  const start = (code: string): void => {
    const { status } = spawnSync(process.execPath, ['-e', code], { cwd: join(__dirname, '..') });
    if (status !== 0) throw new Error(`node -e '${code}' failed`);
  };
  const { ours, floor } = compare(
    15,
    () => start('require("./lib/index.js")'),
    () => start(''),
  );
  report('root entry over a bare start', `${(ours - floor).toFixed(0)} ms`, 'goal < 50 ms');
}

/** A ratio means something only if both sides made the same. */
function checkSame(trust: Trust): void {
  const written = synthStack(rawCdktf(trust.plan)(outdir));
  if (!isDeepStrictEqual(synthStack(vaultTrust(trust)).resource, written.resource)) {
    throw new Error('raw cdktf and VaultTrust made different resources');
  }
}

try {
  console.log('warming up …');
  checkSame(trustOf(200));
  kubernetesTrust(trustOf(200));
  ratios(1000, 7);
  ratios(10_000, 3);
  growth([500, 1000, 2000, 4000]);
  proofs([100, 1000, 10_000]);
  manyClusters();
  load();
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
