import type { Cluster } from '../model/cluster';
import type { ServiceAccountSubject } from '../terms/subject';
import type { Token } from '../terms/token';
import { bestOf, type Acceptance, type Attempt } from './acceptance';
import { tokensOf } from './minting';

/** A server besides Vault that takes tokens of a cluster, or refuses them. */
export interface Taker {
  /** As an `Acceptance` names it. */
  readonly party: string;
  /** Lists of audiences for which a token may be worth something there; empty is the API server's own. */
  readonly audiences: readonly (readonly string[])[];
  /** Accounts that its configuration names, or one of each namespace that it names: all others are alike to it. */
  readonly accounts: readonly ServiceAccountSubject[];
  readonly attempt: (token: Token) => Attempt;
}

/** What a taker makes of every token of an account that its cluster mints. */
export function attemptsAt(taker: Taker, cluster: Cluster, account: ServiceAccountSubject): readonly Attempt[] {
  return tokensOf(cluster, account, [...taker.audiences, []]).map((token) => taker.attempt(token));
}

export function acceptanceAt(taker: Taker, cluster: Cluster, account: ServiceAccountSubject): Acceptance {
  return bestOf(taker.party, attemptsAt(taker, cluster, account));
}
