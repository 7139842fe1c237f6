import { codes, type DiagnosticCode } from './codes';
import type { Diagnostic } from './diagnostic';

/** What must be said of a finding; its kind follows from its code. */
export type Finding = Pick<Diagnostic, 'message' | 'at' | 'path'> &
  Partial<Pick<Diagnostic, 'related' | 'sent' | 'wanted' | 'server' | 'fix'>> & { readonly code: DiagnosticCode };

/** A complete finding. */
export function diagnostic(finding: Finding): Diagnostic {
  return {
    related: [],
    sent: null,
    wanted: null,
    server: null,
    fix: '',
    ...finding,
    kind: codes[finding.code].kind,
    waivedBy: null,
  };
}
