import type { Waiver } from '../model/trust-model';

/**
 * `broken`: will fail, or cannot be applied; never waivable. `unsafe`: works, too open; waivable
 * with a reason. `undeclared`: cannot be decided without a fact. `notice`: true and worth knowing.
 */
export type DiagnosticKind = 'broken' | 'unsafe' | 'undeclared' | 'notice';

/** Keys and indices from the root of the declaration to a value, as written: for line and column. */
export type SourcePath = readonly (string | number)[];

/** One side of a disagreement: what it says, and where that stands. */
export interface Evidence {
  /** Rendered text; user values in backticks. */
  readonly text: string;
  /** Place in the declaration or artefact, '' where none. */
  readonly at: string;
}

/** What a server would have said. */
export interface ServerWords {
  /** `vault`, `kubernetes`, `cert-manager`, `spire`, `openbao`, `terraform`. */
  readonly server: string;
  /** Its words, with the code where it has one: `400 unknown role: web`. */
  readonly words: string;
}

/** A finding, as data. Text is made from it in one place, `render`. */
export interface Diagnostic {
  readonly code: string;
  readonly kind: DiagnosticKind;
  /** One line, lower case, no full stop, user values in backticks. */
  readonly message: string;
  /** Place by identity: `clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole.audience`. */
  readonly at: string;
  /** The same place by keys and indices; empty where the finding has no place in a declaration. */
  readonly path: SourcePath;
  /** Further places that belong to it. */
  readonly related: readonly string[];
  readonly sent: Evidence | null;
  readonly wanted: Evidence | null;
  readonly server: ServerWords | null;
  /** How to repair it, in words of the declaration. '' where there is no single repair. */
  readonly fix: string;
  readonly waivedBy: Waiver | null;
}
