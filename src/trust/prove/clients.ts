import type { Cluster } from '../model/cluster';
import { clusterOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { clientName, isCertificateIssuer, mountOf, vaultClientsOf, type VaultClient } from '../model/vault-client';
import { serviceAccountSubject } from '../terms/subject';
import type { ClientName } from './claim';
import type { Entrance } from './entrance';
import { undecided, type Verdict } from './verdict';

/** A client that was declared. */
export interface Client {
  readonly cluster: Cluster;
  readonly id: string;
  readonly node: VaultClient;
  /** The account as which it logs in, or whose Pods do. */
  readonly subject: string;
  /** Auth mount and role that it asks for. */
  readonly mount: string;
  readonly role: string;
}

export function clientsOf(model: TrustModel, cluster: Cluster): readonly Client[] {
  return vaultClientsOf(model, cluster).map((node) => {
    const namespace = isCertificateIssuer(node) ? node.serviceAccountNamespace : node.namespace;
    return {
      ...{ cluster, id: clientName(node), node, subject: serviceAccountSubject(namespace, node.serviceAccount) },
      mount: mountOf(node),
      role: node.authRole,
    };
  });
}

/** The clients of a name: two where an Issuer and a workload have the same. A name of nobody is no claim. */
export function clientsNamed(model: TrustModel, { cluster: name, client }: ClientName): readonly Client[] | Verdict {
  const cluster = clusterNamed(model, name);
  if ('outcome' in cluster) return cluster;
  const found = clientsOf(model, cluster).filter(({ id }) => id === client);
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

/** Whether a way in is that of a client: its account, at the role that it asks for. */
export function isOf({ cluster, subject, mount, role }: Client, entrance: Entrance): boolean {
  return (
    entrance.cluster === cluster &&
    entrance.subject === subject &&
    entrance.role.mount === mount &&
    entrance.role.name.toLowerCase() === role.toLowerCase()
  );
}

/** How a token by which somebody enters is named in a sentence. */
export function shownToken(entrance: Entrance): string {
  const { minting } = entrance;
  const what = minting.kind === 'svid' ? `the JWT-SVID \`${minting.workload.spiffeId}\`` : 'a token';
  return `${what} of ${shownEntrance(entrance)}`;
}

/** How those who enter are named in a sentence. */
export function shownEntrance({ cluster, shown }: Entrance): string {
  return `${shown} of cluster \`${cluster.name}\``;
}
