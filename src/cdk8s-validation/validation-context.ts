/**
 * What cdk8s-cli hands to a validation plug-in, as far as it is used here. By structure, so that
 * nobody needs cdk8s-cli for its types. Source: cdk8s-cli 2.207 lib/plugins/validation.d.ts.
 */
export interface ValidationContext {
  /** Paths of the manifests that were synthesized. */
  readonly manifests: readonly string[];
  readonly report: ValidationReport;
}

export interface ValidationReport {
  addViolation(violation: Violation): void;
  submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
}

/** A finding in the words of cdk8s. */
export interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly ViolatingResource[];
}

export interface ViolatingResource {
  /** Name by which cdk8s finds the construct. */
  readonly resourceName: string;
  readonly locations: readonly string[];
  readonly manifestPath: string;
}
