import { missingOf, type Decision } from '../decide/decision';
import type { Token } from '../terms/token';

/** What one party makes of all tokens of one account. */
export interface Acceptance {
  /** `vault:<mount>`, `cluster:<name>`, `istio-csr:<cluster>`, `spire:<cluster>`, or the kind and the name of a relying party: `rabbitmq:queue`. */
  readonly party: string;
  readonly outcome: Decision['outcome'];
  /** What the token gives there, in the party's own words. */
  readonly rights: readonly string[];
  /** A token that gets in, or may; null where none does. */
  readonly token: Token | null;
  /** What an accepted answer rests on. */
  readonly assuming: readonly string[];
  /** Place of the undeclared fact that would decide. */
  readonly missing: string;
  /** The first check that refuses the token which comes farthest; '' where one gets in. */
  readonly refusedBy: string;
}

/** One token, put to one party. */
export interface Attempt extends Pick<Acceptance, 'outcome' | 'rights' | 'assuming' | 'missing' | 'refusedBy'> {
  readonly token: Token;
  /** How many checks it passed before it was refused. */
  readonly passed: number;
}

/** What came of putting a token to a party. */
export function attemptOf(token: Token, decision: Decision, rights: readonly string[]): Attempt {
  const { outcome, assuming, steps } = decision;
  const passed = steps.findIndex((step) => step.outcome === 'fail');
  return {
    token,
    outcome,
    assuming,
    rights,
    missing: missingOf(decision),
    passed,
    refusedBy: steps[passed]?.check ?? '',
  };
}

/** The best of several attempts: one that gets in before one that may, and of those the one with most rights. */
export function bestOf(party: string, attempts: readonly Attempt[]): Acceptance {
  const rank = ({ outcome }: Attempt): number => ['refused', 'undecided', 'accepted'].indexOf(outcome);
  const [best] = [...attempts].sort(
    (one, other) => rank(other) - rank(one) || other.rights.length - one.rights.length || other.passed - one.passed,
  );
  const nobody = { party, outcome: 'refused', rights: [], token: null, assuming: [], missing: '' } as const;
  if (best === undefined || best.outcome === 'refused') return { ...nobody, refusedBy: best?.refusedBy ?? '' };
  const { outcome, rights, token, assuming, missing } = best;
  return { party, outcome, rights, token, assuming, missing, refusedBy: '' };
}
