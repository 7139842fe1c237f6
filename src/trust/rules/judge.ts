import type { Diagnostic } from '../diagnose/diagnostic';
import { diagnostic } from '../diagnose/make';
import { noFacts, type ArtefactFacts } from '../model/artefact-facts';
import type { TrustModel } from '../model/trust-model';
import { findRefusals } from './refusals';
import { rules } from './rules';

/**
 * Everything that is wrong with a trust: what servers would refuse, what cannot be told, what is too
 * open, and what is worth knowing. Waivers are not applied here.
 */
export function judge(model: TrustModel, artefacts: ArtefactFacts = noFacts): readonly Diagnostic[] {
  const subject = { model, artefacts };
  const found = rules.flatMap(({ code, find }) =>
    find(subject).map((complaint) => diagnostic({ ...complaint, code, path: [] })),
  );
  return [...findRefusals(model), ...found];
}
