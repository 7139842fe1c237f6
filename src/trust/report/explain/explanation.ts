import type { Decision, Step } from '../../decide/decision';

/** One check of one server. Values stand in backticks; no text holds a token or a signature. */
export interface ExplainedStep {
  readonly server: Step['server'];
  readonly check: Step['check'];
  readonly outcome: Step['outcome'];
  readonly sent: string;
  readonly wanted: string;
  /** What the client sees of a refusal, with the status code where there is one; '' where nothing. */
  readonly message: string;
  readonly source: string;
  /** What only a log of Vault or of the API server shows of it; '' where the client sees everything. */
  readonly log: string;
  /** Place of the fact that would decide; '' unless one is missing. */
  readonly missing: string;
  /** What only a live system knows; '' where a declaration tells. */
  readonly assumption: string;
  /** False behind the first failed step: the servers never come to it. */
  readonly reached: boolean;
}

/** Why a token is accepted or refused. */
export interface Explanation {
  readonly outcome: Decision['outcome'];
  /** What an accepted answer rests on. */
  readonly assuming: readonly string[];
  /** Every check, in the order of the servers. */
  readonly steps: readonly ExplainedStep[];
  /** Who logs in: `Issuer … of cluster …`, or the auth role where nobody declared a client for it. */
  readonly subject: string;
  /** Where: `auth role … on mount …`. */
  readonly login: string;
  /** What is to be said of the token before any check: who minted it, what its signature is worth. */
  readonly about: readonly string[];
  /** Where the first refusal shows, and how to repair it; null where nothing is refused. */
  readonly refusal: Refusal | null;
}

/** The first refusal: where it shows, and how to repair it. */
export interface Refusal {
  readonly step: ExplainedStep;
  readonly seen: readonly Sighting[];
  readonly repair: string;
}

/** One place at which a refusal shows, and what stands there. */
export interface Sighting {
  readonly where: string;
  readonly words: string;
}
