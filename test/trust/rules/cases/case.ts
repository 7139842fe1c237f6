import type { DiagnosticCode } from '../../../../src/trust/diagnose/codes';
import type { CheckId } from '../../../../src/trust/facts/checks';
import { noFacts, type ArtefactFacts } from '../../../../src/trust/model/artefact-facts';
import type { TrustModel } from '../../../../src/trust/model/trust-model';
import type { Subject } from '../../../../src/trust/rules/rule';

/** The smallest trust with one mistake, and its smallest repair. */
export interface Case {
  readonly code: DiagnosticCode;
  /** The check that fails first; null for a rule of its own. */
  readonly check: CheckId | null;
  readonly fires: Subject;
  readonly silent: Subject;
}

/** A case of a check that a server makes. */
export function refusedCase(code: DiagnosticCode, check: CheckId, fires: TrustModel, silent: TrustModel): Case {
  return { code, check, fires: bare(fires), silent: bare(silent) };
}

/** A case of a rule of its own. */
export function openCase(code: DiagnosticCode, fires: TrustModel, silent: TrustModel): Case {
  return { code, check: null, fires: bare(fires), silent: bare(silent) };
}

/** A case that only an artefact can make. */
export function artefactCase(code: DiagnosticCode, model: TrustModel, facts: Partial<ArtefactFacts>): Case {
  const artefacts = { ...noFacts, ...facts };
  return { code, check: null, fires: { model, artefacts }, silent: bare(model) };
}

function bare(model: TrustModel): Subject {
  return { model, artefacts: noFacts };
}
