import type { DiagnosticCode } from '../diagnose/codes';
import type { ClientCase } from './client-case';

/** What it means when a check of a server refuses a client of the model. */
export interface Mistake {
  readonly code: DiagnosticCode;
  /** Whose place the finding has: that of the value which is most likely wrong. */
  readonly at: 'sent' | 'wanted' | 'client' | 'mount';
  readonly message: (refused: ClientCase) => string;
  readonly fix: (refused: ClientCase) => string;
}

/** A check that no declaration and no artefact makes fail, and why. */
export interface Impossible {
  readonly never: string;
}

/** The names in a list in backticks, as a step shows its sides. */
export function namesIn(shown: string): readonly string[] {
  return shown === '' ? [] : shown.replace(/^`|`$/g, '').split('`, `');
}
