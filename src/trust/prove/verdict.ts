/** A token by which a claim fails, as anybody may mint it: its claims alone, without a signature. */
export interface Witness {
  readonly token: Readonly<Record<string, unknown>>;
  /** Name of the cluster of whose account it is, `namespace/name`. */
  readonly cluster: string;
  readonly account: string;
  /** Trust domain of the SPIRE server that signs it, for Pods of the account; '' where the cluster itself does. */
  readonly trustDomain: string;
  /** Auth mount and role that take it; '' where an API server does. */
  readonly mount: string;
  readonly role: string;
  /** Who takes it: the name of a cluster, or whoever it is as an `Acceptance` names him; '' where Vault does. */
  readonly accepting: string;
  /** The path that it reaches, and by which capability; '' where the login alone is what fails the claim. */
  readonly path: string;
  readonly capability: string;
}

/** An answer about all tokens that the clusters can mint. */
export interface Verdict {
  readonly outcome: 'proved' | 'refuted' | 'undecided';
  /** What the answer rests on, beyond what was declared. */
  readonly assuming: readonly string[];
  /** null unless refuted by a token that gets in. */
  readonly witness: Witness | null;
  /** Place of the fact to declare; '' unless undecided. */
  readonly missing: string;
  /** Whether the claim is about nothing: nobody to whom, or no path to which it could apply. */
  readonly vacuous: boolean;
  /** The answer in words; more than one line where there is more than one thing to say. */
  readonly text: string;
}

const proof = { outcome: 'proved', assuming: [], witness: null, missing: '', vacuous: false } as const;

export function proved(text: string, assuming: readonly string[], vacuous = false): Verdict {
  return { ...proof, text, assuming, vacuous };
}

export function refuted(text: string, assuming: readonly string[], witness: Witness | null): Verdict {
  return { ...proof, outcome: 'refuted', text, assuming, witness };
}

export function undecided(text: string, missing: string): Verdict {
  return { ...proof, outcome: 'undecided', text, missing };
}

/** Several answers as one: the worst outcome, with the first witness and the first missing fact. */
export function conjunction(verdicts: readonly Verdict[]): Verdict {
  const worst = (['refuted', 'undecided', 'proved'] as const).find((one) =>
    verdicts.some(({ outcome }) => outcome === one),
  );
  const outcome = worst ?? 'proved';
  const telling = verdicts.filter((verdict) => verdict.outcome === outcome);
  return {
    outcome,
    assuming: [...new Set(telling.flatMap(({ assuming }) => assuming))],
    witness: telling.find(({ witness }) => witness !== null)?.witness ?? null,
    missing: telling.find(({ missing }) => missing !== '')?.missing ?? '',
    vacuous: verdicts.every(({ vacuous }) => vacuous),
    text: telling.map(({ text }) => text).join('\n'),
  };
}
