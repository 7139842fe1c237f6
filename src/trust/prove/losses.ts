import { decideClient, decideToken } from '../decide/client';
import type { Decision, Step } from '../decide/decision';
import { clusterOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { isCertificateIssuer } from '../model/vault-client';
import type { Token } from '../terms/token';
import { someAccount } from './account-subjects';
import { reasonOf } from './can';
import { changesBetween, shownChange, type Change } from './changes';
import { clientsOf, shownClient, shownEntrance, shownToken, type Client } from './clients';
import { endsOf } from './ended';
import { entrancesOf, tokenThrough, type Entrance } from './entrance';
import { holds } from './language';
import { holderStays } from './holder-stays';
import { holdersOf } from './holders';
import { instant, mintingUnder, type Minting } from './minting';
import type { Moment } from './moment';
import { replayAccess, witnessOf } from './replay';
import { conjunction, proved, refuted, undecided, type Verdict } from './verdict';

/**
 * Whether a change breaks nobody: every login that worked under `base` works at each moment of the change, with
 * tokens that were minted before it and with those that are minted after it.
 */
export function proveNoLostAccess(base: TrustModel, model: TrustModel): Verdict {
  const moments: readonly Moment[] = [
    { model, when: 'once all has changed' },
    {
      model: { ...model, clusters: base.clusters, spire: base.spire },
      when: 'while vault has changed and the clusters have not',
    },
    {
      model: { ...base, clusters: model.clusters, spire: model.spire },
      when: 'while the clusters have changed and vault has not',
    },
    { model: base, when: 'while one API server has changed and nothing else has' },
  ];
  const entrances = entrancesOf(base).filter(({ outcome }) => outcome === 'accepted');
  const clients = base.clusters.flatMap((cluster) => clientsOf(base, cluster));
  const holders = holdersOf(base);
  const verdicts = [
    ...entrances.flatMap((entrance) => entranceStays(base, model, moments, entrance)),
    ...clients.flatMap((client) => clientStays(base, model, moments, client)),
    ...changesBetween(model, base).map((change) => pathLost(model, change)),
    ...holders.map((holder) => holderStays(base, model, holder)),
  ];
  const bad = verdicts.filter(({ outcome }) => outcome !== 'proved');
  if (bad.length > 0) return conjunction(bad);
  const vacuous = [entrances, clients, holders].every((all) => all.length === 0);
  const text = vacuous
    ? 'nobody could log in'
    : 'every login that worked before works at each moment of the change, also with tokens that were minted before it';
  return proved(text, [...new Set(verdicts.flatMap(({ assuming }) => assuming))], vacuous);
}

/** Whether an auth role takes what it took: the tokens of before at all servers, and those of after at all. */
function entranceStays(
  base: TrustModel,
  model: TrustModel,
  moments: readonly Moment[],
  entrance: Entrance,
): readonly Verdict[] {
  const subject = entrance.subject ?? someAccount(entrance.language) ?? '';
  const { cluster, role } = entrance;
  const decide = (at: TrustModel, token: Token): Decision => decideToken(at, role.mount, role.name, token, instant);
  const mintedBy = (minting: Minting): Token => tokenThrough({ ...entrance, minting }, subject);
  const before = mintedBy(mintingUnder(base, cluster, entrance.minting) ?? entrance.minting);
  if (decide(base, before).outcome !== 'accepted') return [];
  const after = mintingUnder(model, cluster, entrance.minting);
  const tokens = [
    { token: before, minted: 'before the change', moments: moments.slice(0, -1) },
    ...(after === undefined ? [] : [{ token: mintedBy(after), minted: 'after the change', moments }]),
  ];
  const answers = tokens.flatMap(({ token, minted, moments: all }) =>
    all.map(({ model: at, when }) => ({ token, minted, when, decision: decide(at, token) })),
  );
  const refusal = answers.find(({ decision }) => decision.outcome === 'refused');
  if (refusal !== undefined) {
    const { token, minted, when, decision } = refusal;
    const witness = witnessOf(entrance, subject, token, '', '');
    const key = token.keyId === '' ? '' : `, signed by key \`${token.keyId}\`,`;
    const what = `${shownToken(entrance)} that was minted ${minted}${key} is refused ${when}`;
    return [refuted(`${what}: ${reasonOf(decision)}`, [], witness)];
  }
  const open = answers.flatMap(({ decision }) => decision.steps).find(({ missing }) => missing !== '');
  if (open !== undefined) {
    const text = `whether ${shownEntrance(entrance)} goes on logging in hangs on \`${open.missing}\``;
    return [undecided(text, open.missing)];
  }
  const assuming = answers.flatMap(({ decision }) => decision.assuming);
  const { minting } = entrance;
  const isLost = (token: Token): boolean =>
    decide(base, token).outcome === 'accepted' &&
    moments.slice(0, -1).some((at) => decide(at.model, token).outcome === 'refused');
  // A JWT-SVID lives for minutes, and of a server's former keys nothing is declared.
  const ended =
    minting.kind === 'svid' ? [] : endsOf(cluster, (minter) => mintedBy({ kind: minting.kind, minter }), isLost);
  return [proved('', [...assuming, ...ended])];
}

/** Whether a client that got in as it was declared gets in as it is declared now. */
function clientStays(
  base: TrustModel,
  model: TrustModel,
  [changed, vaultFirst, clustersFirst]: readonly Moment[],
  client: Client,
): readonly Verdict[] {
  if (refusalOf(base, client) !== undefined) return [];
  const { cluster, node } = client;
  const after = clusterOf(model, cluster.name);
  const now = (after === undefined ? [] : clientsOf(model, after)).find(
    (other) => other.node.id === node.id && isCertificateIssuer(other.node) === isCertificateIssuer(node),
  );
  if (now === undefined) return [refuted(`${shownClient(client)} is declared no more`, [], null)];
  const asked = [
    { client: now, at: changed },
    { client, at: vaultFirst },
    { client: now, at: clustersFirst },
  ];
  for (const { client: one, at } of asked) {
    const refusal = at === undefined ? undefined : refusalOf(at.model, one);
    if (at !== undefined && refusal !== undefined)
      return [refuted(`${shownClient(client)} cannot log in ${at.when}: ${reasonOf(refusal)}`, [], null)];
  }
  return [];
}

/** The servers' answer to a client's login, where they refuse it. What it asks for after that is another matter. */
function refusalOf(model: TrustModel, { cluster, node }: Client): Decision | undefined {
  const decision = decideClient(model, cluster, node, instant);
  const steps = decision.steps.filter(({ check, outcome }) => outcome === 'fail' && isOfLogin(check));
  return steps.length === 0 ? undefined : { ...decision, steps };
}

function isOfLogin(check: Step['check']): boolean {
  return /^(?:mint|login|jwt|kubernetes|review)\//.test(check);
}

/** A path that is no longer reached, with the token that reached it. */
function pathLost(model: TrustModel, change: Change): Verdict {
  const { way, subject, given, open } = change;
  const text = shownChange(change, 'can no longer');
  const [first] = given;
  const perhaps = entrancesOf(model).find(
    ({ outcome, cluster, language }) =>
      outcome === 'undecided' && cluster.name === way.entrance.cluster.name && holds(language, subject),
  );
  if (perhaps !== undefined) return undecided(text, perhaps.missing);
  if (open || first === undefined) return undecided(text, way.entrance.missing || way.entrance.role.at);
  return refuted(text, [], replayAccess(way.model, way, subject, first.path, first.capability).witness);
}
