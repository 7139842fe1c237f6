import type { Finding } from '../diagnose/make';
import type { ArtefactFacts } from '../model/artefact-facts';
import type { TrustModel } from '../model/trust-model';

/** What is judged: a model, and what its artefacts say besides. */
export interface Subject {
  readonly model: TrustModel;
  readonly artefacts: ArtefactFacts;
}

/** One mistake that works, and yet lets too much in or is worth knowing; or one that only an artefact can say. */
export interface Rule {
  readonly code: Finding['code'];
  find(subject: Subject): readonly Complaint[];
}

/** What a rule says of one place. */
export type Complaint = Omit<Finding, 'code' | 'path'>;
