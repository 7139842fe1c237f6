import { asWritten } from './as-written';
import type { Diagnostic, DiagnosticKind } from './diagnostic';
import { pageOf } from './page';
import type { Positions } from './position';

/** A finding as the command prints it with `--format json`. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly kind: DiagnosticKind;
  readonly message: string;
  readonly at: string;
  /** Further places that belong to it, those of both sides among them. */
  readonly related: readonly string[];
  readonly sent: string | null;
  readonly wanted: string | null;
  /** Who would have said it, and its words: `vault: 400 unknown role: web`. */
  readonly server: string | null;
  readonly fix: string;
  readonly page: string;
  readonly waivedBy: { readonly at: string; readonly reason: string } | null;
}

export function toJson(diagnostic: Diagnostic, positions: Positions | null = null): JsonDiagnostic {
  const { code, kind, message, at, related, sent, wanted, server, fix, waivedBy } =
    positions === null ? diagnostic : asWritten(diagnostic, positions);
  const places = new Set([...related, sent?.at ?? '', wanted?.at ?? '']);
  places.delete('');
  places.delete(at);
  return {
    code,
    kind,
    message,
    at,
    related: [...places],
    sent: sent?.text ?? null,
    wanted: wanted?.text ?? null,
    server: server === null ? null : `${server.server}: ${server.words}`,
    fix,
    page: pageOf(code),
    waivedBy: waivedBy === null ? null : { at: waivedBy.at, reason: waivedBy.reason },
  };
}
