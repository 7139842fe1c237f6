/**
 * Whatever is emitted is needed: each object, rule, policy line, audience and argument is taken away in
 * a world of its own, and somebody notices. What nobody notices stands in superfluous.json, with a reason.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Trust, type TrustDeclaration } from '../../src/index';
import type { Plan, PlannedResource } from '../../src/trust/plan/planned';
import { isVariable } from '../../src/trust/model/variable';
import { terraformJson } from '../../src/trust/plan/terraform-json';
import { installCertManager } from './harness/cert-manager';
import { startCluster } from './harness/cluster';
import { applyManifests } from './harness/deployment';
import { inParallel } from './harness/in-parallel';
import type { KubernetesObject } from './harness/kubernetes-api';
import { startVaultPod } from './harness/login-methods';
import { writeReport } from './harness/report';
import { Scope } from './harness/scope';
import { Terraform } from './harness/terraform';
import { fillTokenSecret } from './harness/token-controller';
import { type Cell, declarationOf } from './refusals/cell';
import { type Lines, probe } from './superfluous/probe';
import { type Removal, removalsOf } from './superfluous/removal';
import type { Servers, World } from './superfluous/world';

/** Things each of which may be taken away unnoticed. */
interface Unnoticed {
  readonly what: readonly string[];
  /** Cells in which it is so; elsewhere it is noticed. */
  readonly cells: readonly string[];
  readonly reason: string;
  readonly source: string;
}

const listed = JSON.parse(readFileSync(resolve(__dirname, 'superfluous.json'), 'utf8')) as readonly Unnoticed[];

/** The quickstart's cell first, then one client of each other kind, and every other method. */
const cells: readonly Cell[] = [
  { method: 'discovery', kind: 'Issuer' },
  { method: 'discovery', kind: 'ClusterIssuer' },
  { method: 'discovery', kind: 'workload' },
  { method: 'jwks', kind: 'Issuer' },
  { method: 'public-keys', kind: 'Issuer' },
  { method: 'reviewer', kind: 'Issuer' },
  { method: 'reviewer', kind: 'workload' },
  { method: 'client', kind: 'Issuer' },
];

const [quickstart] = cells;

interface Trial extends World {
  readonly resources: readonly PlannedResource[];
  readonly plan: Plan;
  /** What is taken away; '' where everything is in place. */
  readonly what: string;
}

let scope: Scope;
let servers: Servers;
const trials: Trial[] = [];
const seen = new Map<Trial, Lines>();

beforeAll(async () => {
  scope = new Scope('superfluous');
  const cluster = await startCluster(scope, { name: 'real' });
  const [twin, vault, certManagerToken] = await Promise.all([
    startCluster(scope, { name: 'twin', tokenIssuer: cluster.tokenIssuer }),
    startVaultPod(scope, cluster),
    installCertManager(cluster),
  ]);
  servers = { cluster, twin, vault, certManagerToken };
  for (const cell of cells) {
    const whole = trial(cell);
    trials.push(whole);
    for (const index of removalsIn(whole).keys()) {
      const one = trial(cell);
      const removal = removalsIn(one)[index];
      if (removal !== undefined) trials.push({ ...one, ...removal });
    }
  }
  await putAll();
  await inParallel(8, trials, async (one) => {
    seen.set(one, await probe(one, servers));
  });
}, 300_000);
afterAll(async () => {
  report();
  await scope.close();
});

let made = 0;

/** A trust with everything in place, under a name that no other has. */
function trial(cell: Cell): Trial {
  made += 1;
  const name = `w${made}`;
  const { cluster, vault } = servers;
  const declaration = declarationOf(cell, name, cluster, vault, { existing: {} });
  const { model, plan } = Trust.declare(cell.kind === 'ClusterIssuer' ? apart(declaration) : declaration);
  return { name, cell, model, plan, objects: plan.objects, resources: plan.resources, what: '' };
}

/** The accounts of all ClusterIssuers stand in one namespace; here each has its own, so that no right is another's. */
function apart(declaration: TrustDeclaration): TrustDeclaration {
  const clusters = Object.entries(declaration.clusters).map(([name, { certManager = {}, ...rest }]) => {
    return [name, { ...rest, certManager: { ...certManager, clusterResourceNamespace: name } }] as const;
  });
  return { ...declaration, clusters: Object.fromEntries(clusters) };
}

/** A PKI role does not depend on how its client logs in: the quickstart's stands for all. */
function removalsIn({ cell, plan }: Trial): readonly Removal[] {
  return removalsOf(plan).filter(({ what }) => cell === quickstart || !what.startsWith('vault_pki'));
}

async function putAll(): Promise<void> {
  const { cluster, vault } = servers;
  const variables: Record<string, string> = {};
  await inParallel(8, trials, async (one) => {
    const { name, objects, model } = one;
    await applyManifests(
      cluster,
      objects.map(({ manifest }) => manifest as KubernetesObject),
    );
    for (const namespace of [name, 'elsewhere']) await makeOthers(namespace, one);
    await vault.api.write(`sys/mounts/pki-${name}`, { type: 'pki', config: { max_lease_ttl: '87600h' } });
    await vault.api.write(`pki-${name}/root/generate/internal`, { common_name: 'Root', ttl: '87600h', key_type: 'ec' });
    await vault.api.write(`secret/data/${name}/db`, { data: {} });
    for (const mount of model.vault.authMounts)
      if (mount.method === 'kubernetes' && mount.reviewer.kind === 'stored' && isVariable(mount.reviewer.jwt))
        variables[mount.reviewer.jwt.variable] = await reviewerToken(one, mount.reviewer);
  });
  await vault.api.write('secret/data/other/db', { data: {} });
  const terraform = await Terraform.open(scope, {
    name: 'all',
    main: JSON.stringify(moduleOf(trials)),
    vault,
    variables,
  });
  // What Vault refuses of a module that lacks something is missing, and somebody notices.
  await terraform.apply().catch(() => undefined);
}

/** Accounts whose tokens are wrong. */
async function makeOthers(namespace: string, { model }: Trial): Promise<void> {
  await servers.cluster.api.namespace(namespace);
  const [declared] = model.clusters;
  const own = declared?.certificateIssuers[0]?.serviceAccount ?? declared?.workloads[0]?.serviceAccount ?? '';
  for (const name of namespace === 'elsewhere' ? [own] : ['other'])
    await servers.cluster.api.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { namespace, name } });
}

/** Token of the reviewer's Secret; garbage where there is none. */
async function reviewerToken(
  { objects }: Trial,
  { namespace, serviceAccount }: { readonly namespace: string; readonly serviceAccount: string },
): Promise<string> {
  const kinds = objects
    .filter(({ manifest }) => manifest.metadata.namespace === namespace)
    .map(({ manifest }) => manifest);
  const secret = kinds.find(({ kind }) => kind === 'Secret');
  const account = kinds.find(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name === serviceAccount);
  if (secret === undefined || account === undefined) return 'garbage';
  return fillTokenSecret(servers.cluster, namespace, secret.metadata.name);
}

/** One module with the resources of all worlds. */
function moduleOf(all: readonly Trial[]): object {
  const resource: Record<string, Record<string, unknown>> = {};
  const variable: Record<string, unknown> = {};
  let terraform: unknown = {};
  for (const { plan, resources } of all) {
    const one = terraformJson({ ...plan, resources }) as {
      readonly terraform: unknown;
      readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      readonly variable?: Readonly<Record<string, unknown>>;
    };
    terraform = one.terraform;
    Object.assign(variable, one.variable);
    for (const [type, some] of Object.entries(one.resource ?? {})) resource[type] = { ...resource[type], ...some };
  }
  return { terraform, variable, resource };
}

const titles = cells.map((cell) => [`${cell.method}, ${cell.kind}`, cell] as const);

function linesOf(one: Trial): Lines {
  return seen.get(one) ?? {};
}

/** What was seen with everything in place. */
function soundLinesOf(cell: Trial['cell']): Lines {
  const whole = trials.find((one) => one.cell === cell && one.what === '');
  return whole === undefined ? {} : linesOf(whole);
}

test.each(titles)('%s: with everything in place it works, and nobody else gets in', (_, cell) => {
  const lines = soundLinesOf(cell);
  const wrong = Object.entries(lines).filter(([line]) => line.startsWith('token '));
  expect(lines['logs in']).toBe('yes');
  expect(wrong.filter(([, answer]) => answer !== 'no')).toEqual([]);
  expect(lines[cell.kind === 'workload' ? 'reads its own' : 'signs its own names']).not.toBe('no');
});

test.each(titles)('%s: whatever is taken away, somebody notices, or the list says why not', (title, cell) => {
  const own = trials.filter((one) => one.cell === cell);
  const same = JSON.stringify(soundLinesOf(cell));
  const unnoticed = own
    .filter((one) => one.what !== '' && JSON.stringify(linesOf(one)) === same)
    .map(({ what }) => what);
  expect([...new Set(unnoticed)].sort()).toEqual(
    listed
      .filter(({ cells }) => cells.includes(title))
      .flatMap(({ what }) => what)
      .sort(),
  );
});

/** What each thing is needed for: who noticed, at what, and what came of it. */
function report(): void {
  const rows = new Map<string, { readonly cells: string[]; readonly noticed: Set<string> }>();
  for (const [title, cell] of titles) {
    const whole = soundLinesOf(cell);
    for (const one of trials.filter(({ what, cell: own }) => own === cell && what !== '')) {
      const row = rows.get(one.what) ?? { cells: [], noticed: new Set() };
      row.cells.push(title);
      const lines = linesOf(one);
      const [changed] = Object.keys(whole).filter((line) => lines[line] !== whole[line]);
      if (changed !== undefined)
        row.noticed.add(`${changed}: ${whole[changed] ?? ''} → ${lines[changed] ?? 'never comes to it'}`);
      rows.set(one.what, row);
    }
  }
  writeReport(
    'necessary',
    'What is emitted is needed',
    `Written by \`test/e2e/superfluous.e2e.ts\`: ${trials.length - titles.length} worlds on real servers, in each of which one thing is taken away. The first difference to the world in which everything is in place shows what it is needed for. What nobody notices stands in \`test/e2e/superfluous.json\` with its reason.`,
    ['taken away', 'the first difference', 'cells'],
    [...rows].map(([what, { cells, noticed }]) => [
      `\`${what}\``,
      noticed.size === 0 ? (listed.find((one) => one.what.includes(what))?.reason ?? '') : [...noticed].join('; '),
      String(cells.length),
    ]),
  );
}
