import { few } from '../../diagnose/listing';
import { unknownName } from '../../diagnose/unknown-name';
import type { Cluster } from '../../model/cluster';
import { clusterOf, inVault } from '../../model/lookup';
import type { TrustModel } from '../../model/trust-model';
import {
  clientName,
  isCertificateIssuer,
  isSvidWorkload,
  mountOf,
  vaultClientsOf,
  type VaultClient,
} from '../../model/vault-client';

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
  /** `namespace/name` of an Issuer or of a workload's account, `name` of a ClusterIssuer, a SPIFFE ID; '' where a role is named. */
  readonly client: string;
  /** Name of an auth role on a mount of the cluster, or `<mount>/<name>`; '' where a client is named. */
  readonly role: string;
}

/** Finds the client or the auth role that a question is about. */
export function findTarget(model: TrustModel, { cluster: name, client, role }: TargetNames): Target | Fault {
  const cluster = findCluster(model, name);
  if ('fault' in cluster) return cluster;
  if ((client === '') === (role === '')) return { fault: 'name either a client or an auth role' };
  return client === '' ? findRole(model, cluster, role) : findClient(model, cluster, client);
}

export function findCluster(model: TrustModel, name: string): Cluster | Fault {
  const names = model.clusters.map((cluster) => cluster.name);
  const [only] = model.clusters;
  if (only === undefined) return { fault: 'there is no cluster' };
  if (name === '') return names.length === 1 ? only : { fault: `name a cluster: ${few(names)}` };
  return clusterOf(model, name) ?? { fault: unknownName('cluster', name, names) };
}

function findClient(model: TrustModel, cluster: Cluster, asked: string): Target | Fault {
  const all = vaultClientsOf(model, cluster);
  const found = all.filter((client) => asked === clientName(client) || asked === fullName(client));
  const [one] = found;
  if (one === undefined) {
    const names = [...new Set(all.map(clientName))];
    return { fault: unknownName(`client of cluster \`${cluster.name}\``, asked, names) };
  }
  return found.length > 1 ? ambiguous('client', asked, found.map(fullName)) : targetOf(cluster, one);
}

/** What tells clients of one name apart. */
function fullName(client: VaultClient): string {
  if (isSvidWorkload(client)) return client.spiffeId;
  return `${isCertificateIssuer(client) ? client.kind.toLowerCase() : 'workload'}:${client.id}`;
}

export function targetOf(cluster: Cluster, client: VaultClient): Target {
  return { cluster, client, mount: mountOf(client), role: client.authRole };
}

function findRole(model: TrustModel, cluster: Cluster, asked: string): Target | Fault {
  // A mount for JWT-SVIDs is of no cluster, and Pods of each may come to it.
  const mounts = model.vault.authMounts.filter((mount) => ['', cluster.name].includes(mount.cluster));
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
  const users = vaultClientsOf(model, cluster).map((client) => targetOf(cluster, client));
  const user = users.find((one) => one.mount === role.mount && one.role.toLowerCase() === role.name.toLowerCase());
  return { cluster, client: user?.client ?? null, mount: role.mount, role: role.name };
}

function ambiguous(what: string, asked: string, names: readonly string[]): Fault {
  return { fault: `${what} \`${asked}\` may be any of ${few(names)}` };
}
