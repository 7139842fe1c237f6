/**
 * The door's first step: any value to what of it is a declaration. The fields come from the table
 * that is generated from `declaration.ts`; nothing here knows one of them.
 *
 * - `value` holds what parsed and nothing else. A member of an object that did not parse is absent.
 *   A list of objects keeps its length, so that indices stay those of the source: a member that is no
 *   object is an empty one. A list of texts with a fault in it is absent as a whole.
 * - Defaults are not filled in here, since those of `defaults` come in between; the literal ones stand in
 *   `generated/defaults.ts` for whoever completes the value.
 * - `isFaulty(path)` says whether something at a place or below it was refused, so that its absence
 *   is no second fault. A misspelt key counts for the key that was meant.
 * - The input is never changed, and no part of it is in the value but texts, numbers and booleans.
 */
import type { Diagnostic, SourcePath } from '../../diagnose/diagnostic';
import type { TrustDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { Faults } from './faults';
import { readShape } from './read-shape';

export interface Walked {
  /** null where the input is no object at all. */
  readonly value: Kept<TrustDeclaration> | null;
  /** In the order of the declaration's fields. */
  readonly faults: readonly Diagnostic[];
  readonly isFaulty: (path: SourcePath) => boolean;
}

/** Reads any value as a declaration. Never throws, and takes no longer than the value is large. */
export function walk(input: unknown): Walked {
  const faults = new Faults();
  const value = readShape({ kind: 'object', name: 'TrustDeclaration' }, input, null, faults);
  const faulty = new Set(faults.places.flatMap(({ path }) => prefixes(path)));
  return {
    // The one cast of the door: the table and the type come from the same source.
    value: (value ?? null) as Kept<TrustDeclaration> | null,
    faults: faults.list,
    isFaulty: (path) => faulty.has(JSON.stringify(path)),
  };
}

function prefixes(path: SourcePath): readonly string[] {
  return Array.from({ length: path.length + 1 }, (_, length) => JSON.stringify(path.slice(0, length)));
}
