import type { Decision } from '../../decide/decision';
import type { Token } from '../../terms/token';
import type { ExplainedStep, Sighting } from './explanation';

/** What a question calls a party, and what it is called in full, as in a claim `acceptedBy`. */
interface PartyName {
  readonly name: string;
  readonly fullName: string;
}

/** Somebody else than Vault who takes tokens, as a question about one cluster sees it. */
export interface Party extends PartyName {
  /** Who it is, in a sentence. */
  readonly shown: string;
  /** Those of the cluster that have a token for it. */
  readonly clients: readonly PartyMember[];
  readonly decide: (token: Token, now: number) => Decision;
  /** Where a refusal shows. */
  readonly seen: (refused: ExplainedStep) => readonly Sighting[];
}

/** Somebody of a cluster with a token for a party. */
export interface PartyMember {
  /** `namespace/name` of the account. */
  readonly id: string;
  readonly decide: (now: number) => Decision;
}

/** A party that takes no token at all, and why. */
export interface ClosedParty extends PartyName {
  readonly fault: string;
}
