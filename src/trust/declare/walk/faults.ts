import type { DiagnosticCode } from '../../diagnose/codes';
import type { Diagnostic } from '../../diagnose/diagnostic';
import { diagnostic } from '../../diagnose/make';
import { child, type Place } from '../source/place';
import { placeOf, type Trail } from './trail';

/** What a fault says besides its place and its message. */
export interface Complaint {
  /** The value as written. */
  readonly sent?: string;
  readonly wanted?: string;
  readonly fix?: string;
}

/** Collects faults, and the places that are settled by them. */
export class Faults {
  readonly list: Diagnostic[] = [];
  /** Places of which nothing more is to be said. */
  readonly places: Place[] = [];

  report(code: DiagnosticCode, trail: Trail | null, message: string, { sent, wanted, fix = '' }: Complaint = {}): void {
    const place = placeOf(trail);
    this.places.push(place);
    this.list.push(
      diagnostic({
        code,
        message,
        ...place,
        sent: sent === undefined ? null : { text: sent, at: place.at },
        wanted: wanted === undefined ? null : { text: wanted, at: '' },
        fix,
      }),
    );
  }

  /** Counts a misspelt key for the one that was meant. */
  settle(trail: Trail | null, key: string): void {
    this.places.push(child(placeOf(trail), key));
  }

  adopt(other: Faults): void {
    this.list.push(...other.list);
    this.places.push(...other.places);
  }
}
