import type { Cluster } from '../model/cluster';
import { clusterOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import { anybody } from './account-subjects';
import type { Attempt } from './acceptance';
import { svidAccountsOf } from './minting';
import { attemptsAt, witnessAt, type Taker } from './taker';
import { takersOf } from './takers';
import { refuted, undecided, type Verdict } from './verdict';

/** What a token of an account gives at somebody besides Vault under one declaration, and gave not under the other. */
export interface Gain {
  readonly cluster: Cluster;
  readonly account: ServiceAccountSubject;
  readonly party: string;
  /** Empty where the account is let in and no more. */
  readonly rights: readonly string[];
  /** A token that gets them, or may. */
  readonly attempt: Attempt;
}

/** What accounts gain from one declaration to the next, at everybody besides Vault. Complete. */
export function gainsBetween(base: TrustModel, model: TrustModel): readonly Gain[] {
  return model.clusters.flatMap((cluster) => {
    const former = clusterOf(base, cluster.name);
    const before = former === undefined ? [] : takersOf(base, former);
    const svids = svidAccountsOf(model, cluster);
    return takersOf(model, cluster).flatMap((taker) => {
      const old = before.find(({ party }) => party === taker.party);
      return accountsOf(taker, old, svids).flatMap((account) => {
        const had = former === undefined || old === undefined ? noRights : rightsAt(base, old, former, account);
        return gained(rightsAt(model, taker, cluster, account), had).map((gain) => {
          return { ...gain, cluster, account, party: taker.party };
        });
      });
    });
  });
}

/** Each account that either configuration names or whose Pods have a SPIFFE ID, and one for all others. */
function accountsOf(
  taker: Taker,
  old: Taker | undefined,
  svids: readonly ServiceAccountSubject[],
): readonly ServiceAccountSubject[] {
  const named = [...taker.accounts(), ...(old?.accounts() ?? []), ...svids, anybody];
  return [...new Map(named.map((account) => [`${account.namespace}/${account.name}`, account])).values()];
}

/** What is worth a token: to be let in, which is the right '', and each right with it. */
type Rights = Readonly<Record<'accepted' | 'undecided', ReadonlyMap<string, Attempt>>>;

const noRights: Rights = { accepted: new Map(), undecided: new Map() };

function rightsAt(model: TrustModel, taker: Taker, cluster: Cluster, account: ServiceAccountSubject): Rights {
  const attempts = attemptsAt(model, taker, cluster, account);
  const having = (outcome: Attempt['outcome']): ReadonlyMap<string, Attempt> =>
    new Map(
      attempts
        .filter((one) => one.outcome === outcome)
        .flatMap((attempt) => ['', ...attempt.rights].map((right) => [right, attempt])),
    );
  return { accepted: having('accepted'), undecided: having('undecided') };
}

function gained(now: Rights, had: Rights): readonly Pick<Gain, 'rights' | 'attempt'>[] {
  const sure = fresh(now.accepted, had.accepted);
  if (sure.length > 0) return sure;
  return fresh(now.undecided, new Map([...had.accepted, ...had.undecided, ...now.accepted]));
}

function fresh(now: Rights['accepted'], had: Rights['accepted']): readonly Pick<Gain, 'rights' | 'attempt'>[] {
  const more = [...now].filter(([right]) => !had.has(right));
  const [first] = more;
  return first === undefined
    ? []
    : [{ rights: more.map(([right]) => right).filter((right) => right !== ''), attempt: first[1] }];
}

/** The answer to one gain: whether its token gets in, or only may. */
export function newRights(gain: Gain): Verdict {
  const { cluster, account, party, attempt } = gain;
  const text = shownGain(gain, 'now');
  if (attempt.outcome === 'undecided')
    return undecided(`whether ${text} hangs on \`${attempt.missing}\``, attempt.missing);
  return refuted(text, attempt.assuming, witnessAt(party, cluster, account, attempt.token));
}

export function shownGain({ cluster, account, party, rights }: Gain, when: 'now' | 'no longer'): string {
  const who = `a token of ${whose(account)} of cluster \`${cluster.name}\``;
  return rights.length === 0
    ? `${who} is ${when} accepted by \`${party}\``
    : `${who} ${when} gives ${rights.map((right) => `\`${right}\``).join(', ')} at \`${party}\``;
}

function whose(account: ServiceAccountSubject): string {
  const { namespace, name } = account;
  if (account === anybody) return 'any account';
  return name === anybody.name ? `any account of namespace \`${namespace}\`` : `\`${namespace}/${name}\``;
}
