export { Trust, TrustError, type Checked, type ExplainRequest, type Judged } from './trust/trust';
export type { Diagnostic, DiagnosticKind, Evidence, ServerWords } from './trust/diagnose/diagnostic';
export type * from './trust/declare/declaration';
export type { OneOf } from './trust/declare/one-of';
export type { TrustModel } from './trust/model/trust-model';
export type {
  Plan,
  PlannedDocument,
  PlannedConfigurationFile,
  PlannedObject,
  PlannedOutput,
  PlannedResource,
  PlannedVariable,
  Part,
} from './trust/plan/planned';
export type { ExplainedStep, Explanation, Refusal, Sighting } from './trust/report/explain/explanation';
export type { DocumentFile, GivenArtefacts, ManifestFile, TerraformFile } from './trust/read/given-files';
export type * from './trust/prove/claim';
export type * from './trust/prove/call-claim';
export type { Verdict, Witness } from './trust/prove/verdict';
export type { Stage } from './trust/rotate/stage';
export type { SigningKeyRotation } from './trust/rotate/signing-key';
export type { TokenIssuerRotation } from './trust/rotate/token-issuer';
