import { conclude, type Decision, type Step } from '../../../src/trust/decide/decision';
import { checkOf, type CheckId } from '../../../src/trust/facts/checks';
import type { Judged, Seen } from './area';

/** What decide says of a pair, as far as a server's answer can bear it out. */
export interface Predicted {
  readonly outcome: Decision['outcome'];
  /** The check that refuses; '' where none does. */
  readonly check: CheckId | '';
  /** Words of the refused write; '' where no write is refused, null where a missing fact leaves it open. */
  readonly write: string | null;
  /** What the request may be answered; empty where the check does not say. */
  readonly answers: readonly string[];
}

/** Bound claims lie in a map of Go, which has no order: any of those that fail may be the one that is named. */
function firstFailed(steps: readonly Step[]): readonly Step[] {
  const failed = steps.filter(({ outcome }) => outcome === 'fail');
  const [first] = failed;
  if (first === undefined) return [];
  return isClaim(first) ? failed.filter(isClaim) : [first];
}

function isClaim({ check }: Step): boolean {
  return check === 'jwt/claim' || check === 'jwt/claim-missing' || check === 'jwt/claim-kind';
}

/** A check that only a live system makes, and that the case breaks, fails with the words of its row. */
function broken(step: Step, breaks: readonly CheckId[]): Step {
  if (!breaks.includes(step.check) || step.assumption === '') return step;
  return { ...step, outcome: 'fail', message: checkOf(step.check).words, assumption: '' };
}

export function predicted({ decision, breaks }: Judged): Predicted {
  const { outcome, steps } =
    breaks.length === 0 ? decision : conclude(decision.steps.map((step) => broken(step, breaks)));
  const failed = firstFailed(steps);
  const [first] = failed;
  if (outcome !== 'refused' || first === undefined) return { outcome, check: '', write: '', answers: [] };
  // Where a fact is missing for a check before it, that one may be what the client meets.
  const isFirst = steps.slice(0, steps.indexOf(first)).every(({ missing }) => missing === '');
  if (!isFirst) return { outcome, check: first.check, write: null, answers: [] };
  const [, write = '', later = ''] = /^(?:config|role) write (.*?)(?:; login (.*))?$/s.exec(first.message) ?? [];
  const answers = write === '' ? failed.map(({ message }) => message) : later === '' ? [] : [later];
  return { outcome, check: first.check, write, answers };
}

/** Times of a run are not those of another. */
function timeless(words: string): string {
  return words.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}

/** Whether the server bears out what was predicted. What is undecided predicts nothing. */
export function agrees({ outcome, write, answers }: Predicted, seen: Seen): boolean {
  if (outcome === 'undecided') return true;
  if (write !== null && timeless(seen.write) !== timeless(write)) return false;
  const isTaken = /^2\d\d$/.test(seen.answer);
  if (outcome === 'accepted') return isTaken;
  if (isTaken) return false;
  return answers.length === 0 || answers.map(timeless).includes(timeless(seen.answer));
}
