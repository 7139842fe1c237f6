import { trust } from '../../../examples/token-clients/trust';
import type { CheckId } from '../../../src/trust/facts/checks';
import { operatorPlaces, type SayingKind } from '../../../src/trust/facts/where-operators-say';
import type { SecretClient } from '../../../src/trust/model/secret-client';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { planSecretClient } from '../../../src/trust/plan/kubernetes/secret-client';
import { plan } from '../../../src/trust/plan/plan';
import { explain } from '../../../src/trust/report/explain/explain';
import type { Condition } from '../harness/cert-manager';
import type { Cluster } from '../harness/cluster';
import type { KubernetesObject } from '../harness/kubernetes-api';
import { writesOf } from '../harness/planned-writes';
import { until } from '../harness/until';
import type { VaultServer } from '../harness/vault-server';

/** A client of the example, with one thing changed. */
export interface Changed {
  readonly client: SecretClient & { readonly kind: SayingKind };
  readonly model: TrustModel;
}

const [declared] = trust.model.clusters;
const namespace = 'shop';

/** The client of a kind under another name for its objects, and the example with it in place of its own. */
export function changed(kind: SayingKind, name: string, change: Partial<SecretClient>, withoutPath = ''): Changed {
  const own = declared!.secretClients.find((one) => one.kind === kind)!;
  const client = { ...own, ...change, kind, meta: { ...own.meta, name } };
  const other = {
    at: '',
    origins: {},
    emitted: false,
    meta: { namespace, name: 'other', labels: {}, annotations: {} },
  };
  const cluster = {
    ...declared!,
    secretClients: declared!.secretClients.map((one) => (one === own ? client : one)),
    serviceAccounts: [...declared!.serviceAccounts, other],
  };
  const { vault } = trust.model;
  const policies = vault.policies.map((policy) =>
    policy.client === own.id ? { ...policy, rules: policy.rules.filter(({ path }) => path !== withoutPath) } : policy,
  );
  return { client, model: { ...trust.model, clusters: [cluster], vault: { ...vault, policies } } };
}

/** What `explain` foretells of it: the check, and what its objects will say. */
export function foretold({ client, model }: Changed): {
  readonly check: CheckId | '';
  readonly lines: readonly string[];
} {
  const question = { cluster: 'prod', client: client.id, role: '', party: '', token: null, now: Date.now() / 1000 };
  const told = explain(model, question);
  if ('fault' in told) throw new Error(told.fault);
  const { step, seen = [] } = told.refusal ?? {};
  const objects = seen.filter(({ where }) => !['vault', 'kubernetes', 'log'].includes(where));
  return { check: step?.check ?? '', lines: objects.map(({ where, words }) => `${where}: ${words}`) };
}

/** Makes the objects of the operator, and one that fetches a secret by them. */
export async function put(cluster: Cluster, { client }: Changed, path: string): Promise<void> {
  const objects = planSecretClient(client, 'prod').map(({ manifest }) => manifest as KubernetesObject);
  for (const object of [...objects, fetching(client, path)]) await cluster.api.apply(object);
}

/** Gives Vault the policies of the client as they are in the changed model. */
export async function putPolicies(vault: VaultServer, { client, model }: Changed): Promise<void> {
  const names = model.vault.policies.filter((policy) => policy.client === client.id).map(({ name }) => name);
  const { resources } = plan(model).plan;
  for (const { path, body } of resources
    .filter(({ type, args }) => type === 'vault_policy' && names.includes(String(args['name'])))
    .flatMap((resource) => writesOf(resource, {})))
    await vault.api.write(path, body);
}

function fetching({ kind, meta: { name } }: Changed['client'], path: string): KubernetesObject {
  const metadata = { name, namespace };
  if (kind === 'VaultAuth')
    return {
      ...{ apiVersion: 'secrets.hashicorp.com/v1beta1', kind: 'VaultStaticSecret', metadata },
      spec: { vaultAuthRef: name, mount: 'secret', type: 'kv-v2', path, destination: { name, create: true } },
    };
  return {
    ...{ apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', metadata },
    spec: {
      secretStoreRef: { kind: 'SecretStore', name },
      target: { name },
      data: [{ secretKey: 'password', remoteRef: { key: path, property: 'password' } }],
    },
  };
}

/** Waits until the objects say each of the lines; a `…` in one stands for anything. */
export async function untilSaid(cluster: Cluster, { client }: Changed, lines: readonly string[]): Promise<void> {
  expect(lines).toHaveLength(operatorPlaces[client.kind].login.length);
  let said: readonly string[] = [];
  const isSaid = async (): Promise<true | null> => {
    said = await saidOf(cluster, client);
    return lines.every((line) => said.some((found) => fits(line, found))) || null;
  };
  await until('the foretold words', 60_000, isSaid).catch(() => expect(said).toEqual(lines));
}

function fits(line: string, said: string): boolean {
  const parts = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(said.trimEnd());
}

/** Conditions and events of the client's objects, each line with the kind of its object. */
async function saidOf({ api }: Cluster, { kind, meta: { name } }: Changed['client']): Promise<readonly string[]> {
  const objects =
    kind === 'VaultAuth'
      ? []
      : await Promise.all(
          ['SecretStore', 'ExternalSecret'].map((one) =>
            api.get({ apiVersion: 'external-secrets.io/v1', kind: one, metadata: { name, namespace } }),
          ),
        );
  const conditions = objects.flatMap((object) => {
    const status = object?.['status'] as { readonly conditions?: readonly Condition[] } | undefined;
    return (status?.conditions ?? []).map(
      (one) => `${object!.kind}: ${one.type}=${one.status} ${one.reason}: ${one.message}`,
    );
  });
  const events = (await api.list({ apiVersion: 'v1', kind: 'Event' }, namespace)) as unknown as readonly Event[];
  return [
    ...conditions,
    ...events
      .filter(({ involvedObject }) => involvedObject.name === name)
      .map(({ involvedObject, reason, message }) => `${involvedObject.kind}: event ${reason}: ${message}`),
  ];
}

interface Event {
  readonly involvedObject: { readonly kind: string; readonly name: string };
  readonly reason: string;
  readonly message: string;
}

/** Waits for a Secret, and reads a value of it. */
export async function secretValue(cluster: Cluster, { client }: Changed, key: string): Promise<string> {
  const { name } = client.meta;
  const value = await until(
    `Secret ${name}`,
    60_000,
    async () => {
      const secret = await cluster.api.get({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace } });
      return (secret?.['data'] as Readonly<Record<string, string>> | undefined)?.[key] ?? null;
    },
    async () => (await saidOf(cluster, client)).join('\n'),
  );
  return Buffer.from(value, 'base64').toString();
}
