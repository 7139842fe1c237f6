import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import type { Token } from '../terms/token';
import { bestOf, type Acceptance, type Attempt } from './acceptance';
import { tokensOf } from './minting';
import type { Witness } from './verdict';

/** A server besides Vault that takes tokens of a cluster, or refuses them. */
export interface Taker {
  /** As an `Acceptance` names it. */
  readonly party: string;
  /** Lists of audiences for which a token may be worth something there; empty is the API server's own. */
  readonly audiences: readonly (readonly string[])[];
  /** Accounts that its configuration names, or one of each namespace that it names: all others are alike to it. */
  readonly accounts: () => readonly ServiceAccountSubject[];
  readonly attempt: (token: Token) => Attempt;
}

/** What a taker makes of every token that an account comes to. */
export function attemptsAt(
  model: TrustModel,
  taker: Taker,
  cluster: Cluster,
  account: ServiceAccountSubject,
): readonly Attempt[] {
  return tokensOf(model, cluster, account, [...taker.audiences, []]).map((token) => taker.attempt(token));
}

export function acceptanceAt(
  model: TrustModel,
  taker: Taker,
  cluster: Cluster,
  account: ServiceAccountSubject,
): Acceptance {
  return bestOf(taker.party, attemptsAt(model, taker, cluster, account));
}

/** A token of an account of a cluster, by which somebody other than Vault is reached. */
export function witnessAt(
  accepting: string,
  { name: cluster }: Cluster,
  { namespace, name }: ServiceAccountSubject,
  { claims: token, trustDomain }: Token,
): Witness {
  const account = `${namespace}/${name}`;
  return { token, cluster, account, trustDomain, mount: '', role: '', accepting, path: '', capability: '' };
}
