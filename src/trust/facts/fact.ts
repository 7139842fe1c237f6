/** What each row of a fact table carries besides the fact. */
export interface Sourced {
  /** File and line, release or observation that the fact rests on. */
  readonly source: string;
}
