import { unknownName } from '../../diagnose/unknown-name';
import type { Cluster } from '../../model/cluster';
import type { ClusterCaller } from '../../model/cluster-caller';
import type { PartyClient, RelyingParty } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import { findCluster, type Fault } from './target';

/** Of whom an explanation is asked whose token is for somebody else than Vault. */
export type PartyTarget =
  | { readonly cluster: Cluster; readonly party: RelyingParty; readonly client: PartyClient | null }
  | { readonly cluster: Cluster; readonly accepting: Cluster; readonly client: ClusterCaller | null };

/** How a question names it. */
export interface PartyNames {
  /** Name of the cluster that mints the token; '' for the only one. */
  readonly cluster: string;
  /** `namespace/name` of the account; '' where a token is given. */
  readonly client: string;
  /** Name of a relying party, or of a cluster that accepts tokens of others. */
  readonly party: string;
}

/** Finds the relying party or the accepting cluster, and the client that has a token for it. */
export function findPartyTarget(
  model: TrustModel,
  { cluster: name, client, party: wanted }: PartyNames,
): PartyTarget | Fault {
  const cluster = findCluster(model, name);
  if ('fault' in cluster) return cluster;
  const party = model.relyingParties.find((one) => one.name === wanted);
  if (party !== undefined) {
    const found = clientNamed(
      cluster,
      cluster.partyClients.filter((one) => one.party === wanted),
      client,
      wanted,
    );
    return found !== null && 'fault' in found ? found : { cluster, party, client: found };
  }
  const clusters = model.clusters.filter(({ authentication }) => authentication.issuers.length > 0);
  const accepting = clusters.find((one) => one.name === wanted);
  if (accepting === undefined) {
    const names = [...model.relyingParties, ...clusters].map((one) => one.name);
    return { fault: unknownName('relying party', wanted, names) };
  }
  const found = clientNamed(
    cluster,
    cluster.callers.filter((one) => one.accepting === wanted),
    client,
    wanted,
  );
  return found !== null && 'fault' in found ? found : { cluster, accepting, client: found };
}

function clientNamed<Client extends { readonly id: string }>(
  cluster: Cluster,
  clients: readonly Client[],
  asked: string,
  party: string,
): Client | Fault | null {
  if (asked === '') return null;
  const ids = clients.map(({ id }) => id);
  return (
    clients.find(({ id }) => id === asked) ?? {
      fault: unknownName(`client of \`${party}\` in cluster \`${cluster.name}\``, asked, ids),
    }
  );
}
