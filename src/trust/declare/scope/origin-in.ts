import type { Origin } from '../../model/origin';
import { derived } from './scope';
import { child, type Place } from '../source/place';

/** Where a field comes from: its own place where it is declared, and no place where it is derived. */
export function originIn(place: Place, field: string, value: unknown): Origin {
  return value === undefined ? derived : { kind: 'declared', at: child(place, field).at };
}
