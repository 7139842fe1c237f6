import type fc from 'fast-check';
import type { Decision } from '../../../src/trust/decide/decision';
import type { CheckId } from '../../../src/trust/facts/checks';

/** What a real server said; a status code, and its words where it refused. */
export interface Seen {
  /** To the write that set the case up; '' where it took it. */
  readonly write: string;
  /** To the request itself; `200` where it was let through. */
  readonly answer: string;
}

/** What decide says, and the checks that the case breaks in the live system, where no model can tell. */
export interface Judged {
  readonly decision: Decision;
  readonly breaks: readonly CheckId[];
}

/** One kind of pairs: how they are made up, and how decide judges them. Needs no server. */
export interface Area<Case> {
  readonly name: string;
  /** What is compared, for the report. */
  readonly compares: string;
  /** Cases that are put to the servers together. A case is plain JSON and complete by itself. */
  readonly batch: fc.Arbitrary<readonly Case[]>;
  /** `now` in seconds since 1970. */
  readonly judge: (one: Case, now: number) => Judged;
}

/** A batch that the servers hold. */
export interface Held<Case> {
  readonly ask: (one: Case) => Promise<Seen>;
  /** Takes everything out of the servers again. */
  readonly remove: () => Promise<void>;
}

/** An area, with what puts its cases to the servers. */
export interface AreaOnServers<Case> {
  readonly area: Area<Case>;
  readonly hold: (batch: readonly Case[]) => Promise<Held<Case>>;
}
