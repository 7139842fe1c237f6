import { few } from '../../diagnose/listing';
import { unknownName } from '../../diagnose/unknown-name';
import type { Cluster } from '../../model/cluster';
import { clusterOf, inVault } from '../../model/lookup';
import type { TrustModel } from '../../model/trust-model';
import type { VaultClient } from '../../model/vault-client';

/** Of whom an explanation is asked. */
export interface Target {
  readonly cluster: Cluster;
  /** null for an auth role that nobody declared a client for. */
  readonly client: VaultClient | null;
  /** Path of the auth mount, and name of the auth role on it. */
  readonly mount: string;
  readonly role: string;
}

/** A question that cannot be answered as it was asked, and why. */
export interface Fault {
  readonly fault: string;
}

/** How a question names its target. */
export interface TargetNames {
  /** Name of a cluster; '' for the only one. */
  readonly cluster: string;
  /** `namespace/name` of an Issuer or of a workload's account, `name` of a ClusterIssuer; '' where a role is named. */
  readonly client: string;
  /** Name of an auth role on a mount of the cluster, or `<mount>/<name>`; '' where a client is named. */
  readonly role: string;
}

/** Finds the client or the auth role that a question is about. */
export function findTarget(model: TrustModel, { cluster: name, client, role }: TargetNames): Target | Fault {
  const cluster = findCluster(model, name);
  if ('fault' in cluster) return cluster;
  if ((client === '') === (role === '')) return { fault: 'name either a client or an auth role' };
  return client === '' ? findRole(model, cluster, role) : findClient(cluster, client);
}

export function findCluster(model: TrustModel, name: string): Cluster | Fault {
  const names = model.clusters.map((cluster) => cluster.name);
  const [only] = model.clusters;
  if (only === undefined) return { fault: 'there is no cluster' };
  if (name === '') return names.length === 1 ? only : { fault: `name a cluster: ${few(names)}` };
  return clusterOf(model, name) ?? { fault: unknownName('cluster', name, names) };
}

type Kind = 'issuer' | 'clusterissuer' | 'workload';

function findClient(cluster: Cluster, asked: string): Target | Fault {
  const all = clientsOf(cluster);
  const found = all.filter(({ kind, client }) => asked === client.id || asked === `${kind}:${client.id}`);
  const [one] = found;
  if (one === undefined) {
    const ids = [...new Set(all.map(({ client }) => client.id))];
    return { fault: unknownName(`client of cluster \`${cluster.name}\``, asked, ids) };
  }
  if (found.length > 1)
    return ambiguous(
      'client',
      asked,
      found.map(({ kind, client }) => `${kind}:${client.id}`),
    );
  return targetOf(cluster, one.client);
}

/** Everything that logs in from a cluster, by the word with which a question tells equal ids apart. */
function clientsOf(cluster: Cluster): readonly { readonly kind: Kind; readonly client: VaultClient }[] {
  return [
    ...cluster.certificateIssuers.map((client) => ({
      kind: client.kind === 'Issuer' ? ('issuer' as const) : ('clusterissuer' as const),
      client,
    })),
    ...[...cluster.workloads, ...cluster.secretClients].map((client) => ({ kind: 'workload' as const, client })),
  ];
}

export function targetOf(cluster: Cluster, client: VaultClient): Target {
  const mount =
    'mountPath' in client ? client.mountPath.replace(/^\/?v1\/auth\//, '').replace(/\/$/, '') : client.mount;
  return { cluster, client, mount, role: client.authRole };
}

function findRole(model: TrustModel, cluster: Cluster, asked: string): Target | Fault {
  const mounts = model.vault.authMounts.filter((mount) => mount.cluster === cluster.name);
  const roles = mounts.flatMap(({ path }) => inVault(model.vault).authRolesOn.get(path) ?? []);
  // Vault stores names of auth roles in lower case.
  const wanted = asked.toLowerCase();
  const found = roles.filter(
    ({ mount, name }) => name.toLowerCase() === wanted || `${mount}/${name}`.toLowerCase() === wanted,
  );
  const [role] = found;
  if (role === undefined) {
    const names = [...new Set(roles.map(({ name }) => name))];
    return { fault: unknownName(`auth role of cluster \`${cluster.name}\``, asked, names) };
  }
  if (found.length > 1)
    return ambiguous(
      'auth role',
      asked,
      found.map(({ mount, name }) => `${mount}/${name}`),
    );
  const users = clientsOf(cluster).map(({ client }) => targetOf(cluster, client));
  const user = users.find((one) => one.mount === role.mount && one.role.toLowerCase() === role.name.toLowerCase());
  return { cluster, client: user?.client ?? null, mount: role.mount, role: role.name };
}

function ambiguous(what: string, asked: string, names: readonly string[]): Fault {
  return { fault: `${what} \`${asked}\` may be any of ${few(names)}` };
}
