/** A pair in which decide and the servers differ: replayed by the unit tests once it is committed. */
export interface Vector {
  readonly area: string;
  /** Where it was found. */
  readonly found: string;
  readonly case: unknown;
  readonly seen: { readonly write: string; readonly answer: string };
  /** What decide said then. */
  readonly predicted: string;
}

/** Pairs that a check decided, and how many of them differ. */
export interface CheckTally {
  readonly pairs: number;
  readonly disagreements: number;
}

/** What came of the pairs of an area so far. */
export interface Tally {
  readonly batches: number;
  readonly pairs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly undecided: number;
  /** By check; `accepted` where all passed. */
  readonly checks: Readonly<Record<string, CheckTally>>;
  readonly disagreements: readonly Vector[];
}

export const nothing: Tally = {
  batches: 0,
  pairs: 0,
  accepted: 0,
  refused: 0,
  undecided: 0,
  checks: {},
  disagreements: [],
};

/** One pair more. */
export function counted(
  tally: Tally,
  outcome: 'accepted' | 'refused' | 'undecided',
  check: string,
  disagreement: Vector | null,
): Tally {
  const name = check === '' ? outcome : check;
  const { pairs, disagreements } = tally.checks[name] ?? { pairs: 0, disagreements: 0 };
  const differs = disagreement === null ? 0 : 1;
  return {
    ...tally,
    pairs: tally.pairs + 1,
    [outcome]: tally[outcome] + 1,
    checks: { ...tally.checks, [name]: { pairs: pairs + 1, disagreements: disagreements + differs } },
    disagreements: disagreement === null ? tally.disagreements : [...tally.disagreements, disagreement],
  };
}
