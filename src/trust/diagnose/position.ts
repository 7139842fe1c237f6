import { codeOf } from './codes';
import type { Diagnostic, SourcePath } from './diagnostic';

/** A place in a file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A single value as the file writes it, for example `1.30`; null for anything longer. */
  readonly text: string | null;
}

/** Where the values of a declaration, and of artefacts, stand in their files. */
export interface Positions {
  /** The place of a value, or of its key; where it is absent, of the nearest thing around it. */
  find(path: SourcePath, of: 'key' | 'value'): Position | null;
  /** The place of an artefact's value, `prod.yaml#Issuer/shop/vault`; absent where there are no artefacts. */
  readonly findPlace?: (place: string) => Position | null;
}

/** Where in a file a finding stands; null where it has no line, or where its place tells it already. */
export function positionOf({ code, at, path }: Diagnostic, positions: Positions): Position | null {
  if (path.length === 0 && at !== '') return positions.findPlace?.(at) ?? null;
  return positions.find(path, codeOf(code)?.pointsAt ?? 'value');
}
