import type { Explanation, ExplainedStep } from './explanation';

/** An explanation as the command prints it with `--format json`. */
export interface JsonExplanation {
  readonly outcome: Explanation['outcome'];
  readonly assuming: readonly string[];
  readonly steps: readonly Pick<
    ExplainedStep,
    'server' | 'check' | 'outcome' | 'sent' | 'wanted' | 'message' | 'source'
  >[];
}

export function explanationToJson({ outcome, assuming, steps }: Explanation): JsonExplanation {
  return {
    outcome,
    assuming,
    steps: steps.map(({ server, check, outcome, sent, wanted, message, source }) => {
      return { server, check, outcome, sent, wanted, message, source };
    }),
  };
}
