import type { DiagnosticCode } from '../../diagnose/codes';
import { suggest } from '../../diagnose/suggest';
import { unknownName } from '../../diagnose/unknown-name';
import type { Place } from './place';
import type { Report } from './report';

/** Reports a name that stands for nothing declared, and the one that was probably meant. */
export function reportUnknown(
  report: Report,
  code: DiagnosticCode,
  place: Place,
  what: string,
  name: string,
  known: readonly string[],
): void {
  const meant = suggest(name, known);
  report(code, place, unknownName(what, name, known), { fix: meant === null ? '' : `write \`${meant}\`` });
}
