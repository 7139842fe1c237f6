import { mint } from '../decide/mint';
import { projectedRequest } from '../decide/projected';
import type { Cluster } from '../model/cluster';
import { clusterOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import type { TokenHolder } from '../model/workload';
import type { Token } from '../terms/token';
import type { Attempt } from './acceptance';
import { shownClient } from './clients';
import { endsOf } from './ended';
import { holderUnder, type Holder } from './holders';
import { instant } from './minting';
import type { Moment } from './moment';
import { witnessAt } from './taker';
import { takersOf } from './takers';
import { proved, refuted, undecided, type Verdict } from './verdict';

/** A token at a moment, and what came of it; null where nobody is left who would take it. */
interface Answer {
  readonly token: Token;
  readonly minted: string;
  readonly moment: Moment;
  readonly attempt: Attempt | null;
}

/**
 * Whether Pods whose token somebody besides Vault took are let in at each moment of a change, with that token and
 * with the one that they get next, and keep their rights.
 */
export function holderStays(base: TrustModel, model: TrustModel, holder: Holder): Verdict {
  const { cluster, pods, party } = holder;
  const who = `\`${party}\` and a token of ${shownClient({ cluster, id: pods.id })}`;
  const former = tokenOf(cluster, pods);
  const formerly = attemptAt(base, holder, former);
  if (formerly?.outcome !== 'accepted') return proved('', []);
  const after = clusterOf(model, cluster.name);
  const now = holderUnder(model, holder);
  if (after === undefined || now === undefined) return refuted(`${who}: it is declared no more`, [], null);
  const moments = momentsOf(base, model, holder);
  const beforeAll = [moments.changed, moments.partyFirst, moments.clusterFirst];
  const ask = (token: Token, minted: string, at: readonly Moment[]): readonly Answer[] =>
    at.map((moment) => ({ token, minted, moment, attempt: attemptAt(moment.model, holder, token) }));
  const current = ask(tokenOf(after, now.pods), 'as it is declared now', [moments.changed, moments.clusterFirst]);
  const answers = [
    ...ask(former, 'minted before the change', beforeAll),
    ...ask(tokenOf(after, pods), 'minted after the change', [...beforeAll, moments.unchanged]),
    ...current,
  ];
  const bad = refusalAmong(answers, who, holder) ?? openAmong(answers, who) ?? lossOf(formerly, current, who);
  if (bad !== null) return bad;
  const ends = endsOf(
    cluster,
    (minter) => tokenOf(minter, pods),
    (token) =>
      attemptAt(base, holder, token)?.outcome === 'accepted' &&
      ask(token, '', beforeAll).some(({ attempt }) => attempt?.outcome === 'refused'),
  );
  return proved('', [...answers.flatMap(({ attempt }) => attempt?.assuming ?? []), ...ends]);
}

function tokenOf(cluster: Cluster, pods: TokenHolder): Token {
  return mint(cluster, projectedRequest(pods), instant);
}

function attemptAt(model: TrustModel, { cluster, party }: Holder, token: Token): Attempt | null {
  const minting = clusterOf(model, cluster.name) ?? cluster;
  const taker = takersOf(model, minting).find((one) => one.party === party);
  return taker === undefined ? null : taker.attempt(token);
}

type Moments = Readonly<Record<'changed' | 'partyFirst' | 'clusterFirst' | 'unchanged', Moment>>;

function momentsOf(base: TrustModel, model: TrustModel, { cluster: { name }, party }: Holder): Moments {
  const [who, where] = [`\`${party}\``, `cluster \`${name}\``];
  return {
    changed: { model, when: 'once all has changed' },
    partyFirst: { model: mixed(model, base, name), when: `while ${who} has changed and ${where} has not` },
    clusterFirst: { model: mixed(base, model, name), when: `while ${where} has changed and ${who} has not` },
    unchanged: { model: base, when: 'while one API server has changed and nothing else has' },
  };
}

/** Everything as one model has it, but for the cluster of that name, which is as in the other. */
function mixed(model: TrustModel, other: TrustModel, name: string): TrustModel {
  const minting = clusterOf(other, name);
  return { ...model, clusters: model.clusters.map((one) => (one.name === name ? (minting ?? one) : one)) };
}

function refusalAmong(answers: readonly Answer[], who: string, { cluster, pods, party }: Holder): Verdict | null {
  const refusal = answers.find(({ attempt }) => attempt === null || attempt.outcome === 'refused');
  if (refusal === undefined) return null;
  const { token, minted, moment, attempt } = refusal;
  const key = token.keyId === '' ? '' : `, signed by key \`${token.keyId}\``;
  const why = attempt === null ? '' : ` by ${attempt.refusedBy}`;
  const { namespace, serviceAccount: name } = pods;
  const witness = witnessAt(party, cluster, { namespace, name }, token);
  return refuted(`${who}: one ${minted}${key} is refused ${moment.when}${why}`, [], witness);
}

function openAmong(answers: readonly Answer[], who: string): Verdict | null {
  const missing = answers.find(({ attempt }) => attempt?.outcome === 'undecided')?.attempt?.missing;
  return missing === undefined
    ? null
    : undecided(`${who}: whether it is taken as before hangs on \`${missing}\``, missing);
}

function lossOf(formerly: Attempt, current: readonly Answer[], who: string): Verdict | null {
  const lost = formerly.rights.filter((right) =>
    current.some(({ attempt }) => attempt !== null && !attempt.rights.includes(right)),
  );
  return lost.length === 0
    ? null
    : refuted(`${who}: it no longer gives ${lost.map((right) => `\`${right}\``).join(', ')}`, [], null);
}
