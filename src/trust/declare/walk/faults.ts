import type { DiagnosticCode } from '../../diagnose/codes';
import type { Diagnostic } from '../../diagnose/diagnostic';
import { diagnostic } from '../../diagnose/make';
import { placeOf, type Trail } from './trail';

/** What a fault says besides its place and its message. */
export interface Complaint {
  /** The value as written. */
  readonly sent?: string;
  readonly wanted?: string;
  readonly fix?: string;
}

/** Collects faults, and what is settled by them. */
export class Faults {
  readonly list: Diagnostic[] = [];
  /** What is settled by them: nothing more is to be said of it. */
  readonly settled: (Trail | null)[] = [];

  report(code: DiagnosticCode, trail: Trail | null, message: string, { sent, wanted, fix = '' }: Complaint = {}): void {
    const place = placeOf(trail);
    this.settled.push(trail);
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
    this.settled.push({ above: trail, step: key, identity: null });
  }
}
