/**
 * The door's first step: any value to what of it is a declaration. The fields come from the table
 * that is generated from `declaration.ts`; nothing here knows one of them.
 *
 * - `value` holds what parsed and nothing else. A member of an object that did not parse is absent.
 *   A list of objects keeps its length, so that indices stay those of the source: a member that is no
 *   object is an empty one. A list of texts with a fault in it is absent as a whole.
 * - Defaults are not filled in here, since those of `defaults` come in between; the literal ones stand in
 *   `generated/defaults.ts` for whoever completes the value.
 * - `faulty` holds the places at which or below which something was refused, so that an absence there
 *   is no second fault, and `refused` those that were refused themselves. A misspelt key counts for the
 *   key that was meant.
 * - The input is never changed, and no part of it is in the value but texts, numbers and booleans.
 */
import type { Diagnostic, SourcePath } from '../../diagnose/diagnostic';
import type { TrustDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { root, type Place } from '../source/place';
import { Faults } from './faults';
import { readShape } from './read-shape';
import { placeOf } from './trail';

export interface Walked {
  /** null where the input is no object at all. */
  readonly value: Kept<TrustDeclaration> | null;
  /** In the order of the declaration's fields. */
  readonly faults: readonly Diagnostic[];
  readonly faulty: Places;
  readonly refused: Places;
}

/** Places by their path, named as the faults name them. */
export class Places {
  private readonly known = new Map<string, Place>();

  add(place: Place): void {
    this.known.set(JSON.stringify(place.path), place);
  }

  at(path: SourcePath): Place | null {
    // Asked for every client, and mostly of none.
    return this.known.size === 0 ? null : (this.known.get(JSON.stringify(path)) ?? null);
  }
}

/** Reads any value as a declaration. Never throws, and takes no longer than the value is large. */
export function walk(input: unknown): Walked {
  const faults = new Faults();
  const value = readShape({ kind: 'object', name: 'TrustDeclaration' }, input, null, faults);
  const [faulty, refused] = [new Places(), new Places()];
  for (const trail of faults.settled) {
    refused.add(placeOf(trail));
    for (let above = trail; above !== null; above = above.above) faulty.add(placeOf(above));
    faulty.add(root);
  }
  return {
    // The one cast of the door: the table and the type come from the same source.
    value: (value ?? null) as Kept<TrustDeclaration> | null,
    faults: faults.list,
    faulty,
    refused,
  };
}
