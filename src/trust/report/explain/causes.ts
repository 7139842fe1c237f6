import { decideClient } from '../../decide/client';
import type { Step } from '../../decide/decision';
import { checkOf, type CheckId } from '../../facts/checks';
import { whereWordsStand } from '../../facts/where-words-stand';
import type { TrustModel } from '../../model/trust-model';
import { vaultClientsOf } from '../../model/vault-client';
import { aftermathsIn, type AftermathId } from './aftermath';
import { readErrorText } from './error-text';
import { secondsOf, type Instant } from './instant';
import { fill, type Meaning } from './meaning';
import { meaningsAt, namesOf } from './meanings';
import { checksBehind } from './phrases';
import { findCluster, findTarget, targetOf, type Fault, type Target, type TargetNames } from './target';

/** What the declaration makes of a cause, most likely first. */
const likelihoods = ['refused', 'undeclared', 'possible', 'excluded'] as const;
type Likelihood = (typeof likelihoods)[number];

/** One thing that may lie behind an error text. */
export interface Cause {
  readonly server: Step['server'];
  /** A check, or a name for what is no refusal of a server by itself. */
  readonly check: CheckId | AftermathId;
  /**
   * `refused`: the declaration makes it fail. `undeclared`: it lacks the fact that would tell. `possible`:
   * only a live system knows. `excluded`: it cannot be if what is applied is what was declared.
   */
  readonly likelihood: Likelihood;
  readonly cause: string;
  /** The look that tells it from the others. */
  readonly observe: string;
  /** What a log shows of it, with `<…>` for values; '' where the client sees everything. */
  readonly log: string;
  readonly repair: string;
  readonly source: string;
}

/** An error text, and the clients that may have met it: one, or all of a cluster, or all. */
export interface ErrorQuestion extends TargetNames {
  readonly error: string;
  readonly now: Instant;
}

/** What may lie behind an error text, most likely first; empty where no check says such a thing. */
export function causesOf(model: TrustModel, question: ErrorQuestion): readonly Cause[] | Fault {
  const now = secondsOf(question.now);
  if (!now.ok) return { fault: `\`now\` must be ${now.wanted}` };
  const targets = targetsOf(model, question);
  if ('fault' in targets) return targets;
  const read = readErrorText(question.error);
  const found = checksBehind(read).filter((check) => fits(check, read.phase));
  const isOne = question.client !== '' || question.role !== '';
  const [only] = targets;
  const names = isOne && only !== undefined ? namesOf(model, only) : {};
  const meanings = meaningsAt(model, isOne && only !== undefined ? only.mount : '');
  const met = new Map<CheckId, Met>();
  for (const { cluster, client } of targets)
    if (client !== null)
      for (const step of decideClient(model, cluster, client, now.value).steps)
        met.set(step.check, likelier(met.get(step.check), step));
  // One client makes the checks of one method; those of the other have nothing to do with it.
  const made = isOne && met.size > 0 ? found.filter((check) => met.has(check)) : found;
  const causes = (made.length > 0 ? made : found).map((check) => {
    const { likelihood = 'excluded', step } = met.get(check) ?? {};
    const filled = isOne ? { ...names, sent: step?.sent ?? '', wanted: step?.wanted ?? '' } : names;
    return causeOf(check, meanings[check], likelihood, filled);
  });
  const aftermaths = aftermathsIn(read.text).map(({ check, server, meaning, source }): Cause => {
    const { cause, observe, repair } = meaning;
    return { server, check, likelihood: 'possible', cause, observe: fill(observe, names), log: '', repair, source };
  });
  return likelihoods.flatMap((likelihood) => [...causes, ...aftermaths].filter((one) => one.likelihood === likelihood));
}

function targetsOf(model: TrustModel, names: ErrorQuestion): readonly Target[] | Fault {
  if (names.client !== '' || names.role !== '') {
    const target = findTarget(model, names);
    return 'fault' in target ? target : [target];
  }
  const cluster = names.cluster === '' ? null : findCluster(model, names.cluster);
  if (cluster !== null && 'fault' in cluster) return cluster;
  return (cluster === null ? model.clusters : [cluster]).flatMap((one) =>
    vaultClientsOf(model, one).map((client) => targetOf(one, client)),
  );
}

/** The URL of a refused request tells a login from a signature. */
function fits(check: CheckId, phase: string): boolean {
  const own = whereWordsStand(check).phase;
  return phase === '' || own === 'apply' || own === phase;
}

/** How likely a check refused one of the clients, and its step with the likeliest of them. */
interface Met {
  readonly likelihood: Likelihood;
  readonly step: Step;
}

function likelier(before: Met | undefined, step: Step): Met {
  const likelihood =
    step.outcome === 'fail'
      ? 'refused'
      : step.missing !== ''
        ? 'undeclared'
        : step.outcome === 'unknown'
          ? 'possible'
          : 'excluded';
  const isLikelier = before === undefined || likelihoods.indexOf(likelihood) < likelihoods.indexOf(before.likelihood);
  return isLikelier ? { likelihood, step } : before;
}

function causeOf(
  check: CheckId,
  { cause, observe, repair }: Meaning,
  likelihood: Likelihood,
  names: Readonly<Record<string, string>>,
): Cause {
  const { server, log, source } = checkOf(check);
  return {
    server,
    check,
    likelihood,
    cause,
    observe: fill(observe, names),
    log: log.replace(/\{(\w+)\}/g, '<$1>').replaceAll('\\"', '"'),
    repair: fill(repair, names),
    source,
  };
}
