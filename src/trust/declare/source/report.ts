import type { DiagnosticCode } from '../../diagnose/codes';
import type { Diagnostic, Evidence, ServerWords } from '../../diagnose/diagnostic';
import { diagnostic } from '../../diagnose/make';
import type { Place } from './place';

/** What a finding says besides its place and its message. */
export interface Details {
  readonly related?: readonly Place[];
  readonly sent?: Evidence;
  readonly wanted?: Evidence;
  readonly server?: ServerWords;
  readonly fix?: string;
}

/** Takes a finding. Completion goes on behind it: all faults come out at once. */
export type Report = (code: DiagnosticCode, place: Place, message: string, details?: Details) => void;

/** A report that collects into a list. What every issuer inherits from `defaults` is said once. */
export function collectInto(findings: Diagnostic[]): Report {
  const said = new Set<string>();
  return (code, { at, path }, message, details = {}) => {
    const key = JSON.stringify([code, path, message]);
    if (said.has(key)) return;
    said.add(key);
    const related = (details.related ?? []).map((place) => place.at);
    findings.push(diagnostic({ ...details, code, message, at, path, related }));
  };
}

/** One side of a disagreement, at its place. */
export function evidence(text: string, place: Place): Evidence {
  return { text, at: place.at };
}
