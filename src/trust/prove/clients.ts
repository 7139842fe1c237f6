import type { Cluster } from '../model/cluster';
import { clusterOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import type { VaultClient } from '../model/vault-client';
import { serviceAccountSubject } from '../terms/subject';
import type { ClientName } from './claim';
import type { Entrance } from './entrance';
import { undecided, type Verdict } from './verdict';

/** A client that was declared. */
export interface Client {
  readonly cluster: Cluster;
  readonly id: string;
  readonly node: VaultClient;
  /** The account as which it logs in. */
  readonly subject: string;
}

export function clientsOf(cluster: Cluster): readonly Client[] {
  const issuers = cluster.certificateIssuers.map((node) => ({
    ...{ cluster, id: node.id, node },
    subject: serviceAccountSubject(node.serviceAccountNamespace, node.serviceAccount),
  }));
  const workloads = [...cluster.workloads, ...cluster.secretClients].map((node) => ({
    ...{ cluster, id: node.id, node },
    subject: serviceAccountSubject(node.namespace, node.serviceAccount),
  }));
  return [...issuers, ...workloads];
}

/** The clients of a name: two where an Issuer and a workload have the same. A name of nobody is no claim. */
export function clientsNamed(model: TrustModel, { cluster: name, client }: ClientName): readonly Client[] | Verdict {
  const cluster = clusterNamed(model, name);
  if ('outcome' in cluster) return cluster;
  const found = clientsOf(cluster).filter(({ id }) => id === client);
  return found.length > 0
    ? found
    : undecided(`cluster \`${name}\` has no client \`${client}\``, `${cluster.at}.${client}`);
}

export function clusterNamed(model: TrustModel, name: string): Cluster | Verdict {
  return clusterOf(model, name) ?? undecided(`no cluster is named \`${name}\``, `clusters.${name}`);
}

/** How a client is named in a sentence. */
export function shownClient({ cluster, id }: { readonly cluster: Cluster; readonly id: string }): string {
  return `\`${id}\` of cluster \`${cluster.name}\``;
}

/** How those who enter are named in a sentence. */
export function shownEntrance({ cluster, shown }: Entrance): string {
  return `${shown} of cluster \`${cluster.name}\``;
}
