import type { SourcePath } from './diagnostic';

/** A place in a file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A single value as the file writes it, for example `1.30`; null for anything longer. */
  readonly text: string | null;
}

/** Where the values of a declaration stand in its file. */
export interface Positions {
  /** The place of a value, or of its key; where it is absent, of the nearest thing around it. */
  find(path: SourcePath, of: 'key' | 'value'): Position | null;
}
