/**
 * One fault at a time, in every cell of the matrix where it exists, on real servers and in the model:
 * what Vault answers and what cert-manager's objects say is what decide, explain and check say.
 */
import { Trust } from '../../src/index';
import { signedAudience } from '../../src/trust/facts/cert-manager';
import type { CheckId } from '../../src/trust/facts/checks';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { explain } from '../../src/trust/report/explain/explain';
import { judge } from '../../src/trust/rules/judge';
import { startCertManager } from './harness/cert-manager';
import { type Cluster, startCluster } from './harness/cluster';
import { inParallel } from './harness/in-parallel';
import { startVaultPod, vaultAccount } from './harness/login-methods';
import { Scope } from './harness/scope';
import { until } from './harness/until';
import type { VaultServer } from './harness/vault-server';
import { type Cell, cells, declarationOf, ownRoot, secretOf } from './refusals/cell';
import { type Fault, cellsOf, checkIn, fault } from './refusals/fault';
import { faultsOfLogins } from './refusals/faults-of-logins';
import { faultsOfRequests } from './refusals/faults-of-requests';
import { entriesOf, misses } from './refusals/logged';
import { type OnlyClient, clientOf } from './refusals/client-of';
import { predicted } from './refusals/predicted';
import { put } from './refusals/put';
import { agreed, reportRefusals } from './refusals/report';
import { CertManagerObjects, answerToWorkload, conditionsOf, wordsOf } from './refusals/seen';
import { checkOfToken, makeToken, predictedOfToken, wrongTokens } from './refusals/tokens';

/** A fault in a cell, under a name that no other case has. */
interface Case {
  readonly name: string;
  readonly cell: Cell;
  readonly fault: Fault;
}

const faults = [...faultsOfLogins, ...faultsOfRequests];
const cases: readonly Case[] = faults
  .flatMap((fault) => cellsOf(fault).map((cell) => ({ fault, cell })))
  .map((one, index) => ({ name: `c${index}`, ...one }));
const sound: readonly Case[] = cells.map((cell, index) => ({
  name: `s${index}`,
  cell,
  fault: fault('nothing', 'login/mount', {}),
}));

let scope: Scope;
let vault: VaultServer;
let clusters: Readonly<Record<Fault['on'], Cluster>>;
let objects: CertManagerObjects;
/** Everything is put at once, so everything has been looked at by one time. */
let deadline = 0;
const models = new Map<string, TrustModel>();
const refusedWrites = new Map<string, readonly string[]>();

beforeAll(async () => {
  scope = new Scope('refusals');
  const [real, bare, closed] = await Promise.all([
    startCluster(scope, { name: 'real' }),
    startCluster(scope, { name: 'bare' }),
    startCluster(scope, { name: 'closed', anonymousAuth: false }),
  ]);
  clusters = { real, bare, closed };
  objects = new CertManagerObjects(real);
  [vault] = await Promise.all([startVaultPod(scope, real), startCertManager(scope, real)]);
  await putAll([...sound, ...cases.filter((one) => !one.fault.isLate)]);
}, 300_000);
afterAll(async () => {
  reportRefusals();
  await scope.close();
});

function putAll(some: readonly Case[]): Promise<void> {
  return inParallel(8, some, async ({ name, cell, fault }) => {
    const cluster = clusters[fault.on];
    const model = fault.change(Trust.declare(declarationOf(cell, name, cluster, vault, ownRoot)).model);
    models.set(name, model);
    if (cell.kind === 'workload') await vault.api.write(secretOf(name), { data: {} });
    refusedWrites.set(name, await put(model, cluster, vault, fault.reviewerToken));
    deadline = performance.now() + 60_000;
  });
}

function titled(some: readonly Case[]): readonly (readonly [string, Case])[] {
  return some.map((one) => [`${one.cell.method}, ${one.cell.kind}: ${one.fault.name}`, one]);
}

function modelOf({ name }: Case): TrustModel {
  const model = models.get(name);
  if (model === undefined) throw new Error(`case ${name} was not put on the servers`);
  return model;
}

test.each(titled(sound))('%s is wrong, and it works', async (_, one) => {
  const model = modelOf(one);
  expect(predicted(model, '')).toMatchObject({ outcome: 'accepted', check: '' });
  expect(judge(model).filter(({ kind }) => kind === 'broken')).toEqual([]);
  await expectSeen(one, ['Certificate: Ready'], '200');
});

test.each(titled(cases.filter((one) => !one.fault.isLate)))('%s', checkCase);

const doors = sound.filter(({ cell: { method, kind } }) => kind === (method === 'client' ? 'Issuer' : 'workload'));
const presented = doors.flatMap((one) =>
  wrongTokens.flatMap((wrong) => {
    const check = checkOfToken(wrong, one.cell.method);
    return check === null ? [] : [[`${one.cell.method}: a token ${wrong.name}`, one, wrong, check] as const];
  }),
);

test.each(presented)('%s', async (_, one, wrong, check) => {
  const model = modelOf(one);
  const { cluster: declared, client, mount, role } = clientOf(model);
  const right = await rightClaims(client);
  const { jwt, token } = makeToken(wrong, right, clusters.real, clusters.bare, declared.name);
  const prediction = predictedOfToken(model, token, clusters.bare, wrong.told === 'assumed' ? check : '');
  const told = check === '' ? 'accepted' : wrong.told;
  expect(prediction).toMatchObject({ outcome: told, check });
  expect(wordsOf(await vault.api.login(mount, role, jwt))).toBe(check === '' ? '200' : prediction.answer);
  await expectLogged(model, clusters.real, prediction.log);
  agreed({
    name: `a token ${wrong.name}`,
    prediction,
    trust: one.name,
    method: one.cell.method,
    client: one.cell.kind,
  });
});

/** Claims of the token with which a client gets in. */
async function rightClaims(client: OnlyClient['client']): Promise<Readonly<Record<string, unknown>>> {
  const isIssuer = 'signPath' in client;
  const jwt = await clusters.real.api.createToken({
    namespace: isIssuer ? client.serviceAccountNamespace : client.namespace,
    serviceAccount: client.serviceAccount,
    audiences: isIssuer
      ? [
          signedAudience({ kind: client.kind, namespace: client.meta.namespace, name: client.meta.name }),
          ...client.additionalAudiences,
        ]
      : [client.audience],
  });
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Readonly<Record<string, unknown>>;
}

describe('when Vault’s own account has lost its right', () => {
  beforeAll(async () => {
    const reference = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding' };
    const subject = { kind: 'ServiceAccount', name: vaultAccount.serviceAccount, namespace: vaultAccount.namespace };
    for (const binding of await clusters.real.api.list(reference)) {
      const subjects = (binding['subjects'] ?? []) as readonly object[];
      if (subjects.some((one) => JSON.stringify(one) === JSON.stringify(subject)))
        await clusters.real.api.delete(binding);
    }
    await putAll(cases.filter((one) => one.fault.isLate));
  });

  test.each(titled(cases.filter((one) => one.fault.isLate)))('%s', checkCase);
});

async function checkCase(_: string, one: Case): Promise<void> {
  const { fault, cell, name } = one;
  const model = modelOf(one);
  const check = checkIn(fault, cell);
  const prediction = predicted(model, fault.told === 'assumed' ? check : '');
  expect(prediction).toMatchObject({ outcome: fault.told, check });
  if (fault.told === 'refused') expectTold(model, check);
  expect(refusedWrites.get(name)).toEqual(prediction.write === '' ? [] : [prediction.write]);
  await expectSeen(one, prediction.conditions, prediction.answer);
  await expectLogged(model, clusters[fault.on], prediction.log);
  agreed({ name: fault.name, prediction, trust: name, method: cell.method, client: cell.kind });
}

/** The objects come to say these lines, the first of them whole; a workload is answered so. */
async function expectSeen(one: Case, lines: readonly string[], answer: string): Promise<void> {
  const model = modelOf(one);
  if (one.cell.kind === 'workload') {
    expect(await answerToWorkload(model, clusters[one.fault.on], vault)).toBe(answer);
    return;
  }
  let seen: readonly string[] = [];
  const isShown = async (): Promise<true | null> => {
    seen = await conditionsOf(objects, model);
    return (
      lines.every((line, index) =>
        seen.some((found) => (index === 0 ? found.trimEnd() === line : found.startsWith(line))),
      ) || null
    );
  };
  const left = Math.max(2000, deadline - performance.now());
  await until('the predicted words', left, isShown).catch(() => expect(seen).toEqual(lines));
}

/** `explain` and `check` name the same refusal. */
function expectTold(model: TrustModel, check: CheckId): void {
  const { cluster, client } = clientOf(model);
  const explanation = explain(model, {
    cluster: cluster.name,
    client: client.id,
    ...{ role: '', party: '' },
    token: null,
    now: Date.now() / 1000,
  });
  expect(explanation).toMatchObject({ outcome: 'refused', refusal: { step: { check } } });
  const message = 'refusal' in explanation ? (explanation.refusal?.step.message ?? '') : '';
  const words = judge(model).flatMap(({ kind, server }) =>
    kind === 'broken' && server !== null ? [server.words] : [],
  );
  expect(words).toContainEqual(expect.stringContaining(message.replace(/\s*\n\s*/g, ' ')));
}

/** The log of Vault, or that of the API server, says why. */
async function expectLogged(model: TrustModel, cluster: Cluster, log: readonly string[]): Promise<void> {
  if (log.length === 0) return;
  const path = model.vault.authMounts[0]?.path ?? '';
  const accessor = String((await vault.api.read(`sys/auth/${path}`)).data?.['accessor']);
  const ofVault = log.map((words) => words.replace(/; API server: .*$/, ''));
  const ofApiServer = log.flatMap((words) => /; API server: (.*)$/.exec(words)?.[1] ?? []);
  expect(misses(entriesOf(vault.process, accessor), ofVault)).toEqual([]);
  expect(misses(entriesOf(cluster.apiServer, ''), ofApiServer)).toEqual([]);
}
