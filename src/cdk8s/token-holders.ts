import type { Cluster } from '../trust/model/cluster';
import type { TokenHolder } from '../trust/model/workload';
import type { ProjectTokenOptions } from './projected-token';

/** Who takes a token; nobody named is Vault. */
export type Taker = Pick<ProjectTokenOptions, 'accepting' | 'party'>;

/** Who of a cluster has a token for a taker, and what they are called. */
export function holdersFor(
  cluster: Cluster | undefined,
  { accepting, party }: Taker,
): { readonly what: string; readonly holders: readonly TokenHolder[] } {
  if (accepting !== undefined && party !== undefined)
    throw new Error('a token has one audience: name either `accepting` or `party`');
  if (party !== undefined) {
    const holders = (cluster?.partyClients ?? []).filter((client) => client.party === party);
    return { what: `client of \`${party}\``, holders };
  }
  if (accepting === undefined) return { what: 'workload', holders: cluster?.workloads ?? [] };
  const holders = (cluster?.callers ?? []).filter((caller) => caller.accepting === accepting);
  return { what: `caller of cluster \`${accepting}\``, holders };
}
