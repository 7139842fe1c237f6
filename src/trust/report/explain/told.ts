import type { Decision, Step } from '../../decide/decision';
import type { ExplainedStep, Explanation, Sighting } from './explanation';
import type { GivenToken } from './given-token';
import { hiding } from './hide';
import { fill, type Meaning } from './meaning';

/** Who was asked about whom, as an explanation says it. */
export interface Asked {
  readonly subject: string;
  readonly login: string;
  readonly about: readonly string[];
  /** What it means that a check refuses. */
  readonly meanings: Readonly<Record<Step['check'], Meaning>>;
  /** With which the text of a repair is filled. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the user of this client meets a refusal. */
  readonly seen: (refused: ExplainedStep) => readonly Sighting[];
}

/** A decision as it is told; nothing of it repeats a token. */
export function told(
  { outcome, assuming, steps }: Decision,
  given: GivenToken | null,
  { subject, login, about, meanings, names, seen }: Asked,
): Explanation {
  const hide = hiding(given);
  const failed = steps.findIndex((step) => step.outcome === 'fail');
  const explained = steps.map((step, index) => explainedStep(step, failed === -1 || index <= failed, hide));
  const refused = explained[failed];
  return {
    outcome,
    assuming: assuming.map(hide),
    steps: explained,
    ...{ subject, login, about },
    refusal:
      refused === undefined
        ? null
        : {
            step: refused,
            seen: seen(refused),
            repair: fill(meanings[refused.check].repair, { ...names, sent: refused.sent, wanted: refused.wanted }),
          },
  };
}

function explainedStep(step: Step, reached: boolean, hide: (text: string) => string): ExplainedStep {
  const { server, check, outcome, source, missing } = step;
  const side = (text: string): string => (text === '``' ? '`""`' : hide(text));
  return {
    ...{ server, check, outcome, sent: side(step.sent), wanted: side(step.wanted), message: hide(step.message) },
    ...{ source, log: hide(step.log), missing, assumption: hide(step.assumption), reached },
  };
}
