import { few } from '../../diagnose/listing';
import { unknownName } from '../../diagnose/unknown-name';
import type { Cluster } from '../../model/cluster';
import type { TrustModel } from '../../model/trust-model';
import { partiesOf } from './parties';
import type { Party, PartyMember } from './party';
import { findCluster, type Fault } from './target';

/** Of whom an explanation is asked whose token is for somebody else than Vault. */
export interface PartyTarget {
  readonly cluster: Cluster;
  readonly party: Party;
  /** null where none is named and the cluster has not just one. */
  readonly client: PartyMember | null;
}

/** How a question names it. */
export interface PartyNames {
  /** Name of the cluster that mints the token; '' for the only one. */
  readonly cluster: string;
  /** `namespace/name` of the account; '' where a token is given. */
  readonly client: string;
  /** Name of a relying party or of a cluster that accepts tokens of others, `spire`, or one of them as in a claim `acceptedBy`. */
  readonly party: string;
}

/** Finds who is asked, and the client that has a token for it. */
export function findPartyTarget(
  model: TrustModel,
  { cluster: name, client, party: wanted }: PartyNames,
): PartyTarget | Fault {
  const cluster = findCluster(model, name);
  if ('fault' in cluster) return cluster;
  const parties = partiesOf(model, cluster);
  const found = parties.filter((one) => one.name === wanted || one.fullName === wanted);
  const [party] = found;
  if (party === undefined) {
    const names = parties.map((one) => one.name).filter((one) => one !== '');
    return { fault: unknownName('relying party', wanted, [...new Set(names)]) };
  }
  if (found.length > 1)
    return { fault: `relying party \`${wanted}\` may be any of ${few(found.map(({ fullName }) => fullName))}` };
  if ('fault' in party) return { fault: party.fault };
  const member = memberNamed(party, client);
  if (member === undefined) {
    const ids = party.clients.map(({ id }) => id);
    return { fault: unknownName(`client of \`${wanted}\` in cluster \`${cluster.name}\``, client, ids) };
  }
  return { cluster, party, client: member };
}

/** undefined for a name of nobody. */
function memberNamed({ clients }: Party, asked: string): PartyMember | null | undefined {
  if (asked !== '') return clients.find(({ id }) => id === asked);
  const [only] = clients;
  return only === undefined || clients.length > 1 ? null : only;
}
