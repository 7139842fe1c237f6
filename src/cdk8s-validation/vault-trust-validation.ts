import { readFileSync } from 'node:fs';
import { checkFiles } from '../files/check-files';
import { gather, type TextFile } from '../files/gather';
import { blocks } from '../trust/diagnose/blocks';
import type { ValidationContext } from './validation-context';
import { violationOf } from './violation';

/** The `properties` of the plug-in in `cdk8s.yaml`. Paths count from where `cdk8s synth` runs. */
export interface VaultTrustValidationProperties {
  /** Path of the declaration, in YAML or JSON, that supplies facts and waivers and is compared with the manifests. @default - manifests are judged alone */
  readonly declaration?: string;
  /** Paths of `*.tf.json` files, or of what `terraform show -json` printed. @default - Vault is as declared, or unknown */
  readonly terraform?: readonly string[];
  /** Cluster to which the manifests are applied. @default - the base name of each manifest: `prod` of `prod.k8s.yaml` */
  readonly cluster?: string;
  /** Whether undeclared facts and notices fail as well. @default false */
  readonly strict?: boolean;
}

/**
 * A validation plug-in of cdk8s: judges the manifests at `cdk8s synth` as `vault-trust check` does,
 * for charts that were written without this library too. What blocks fails the synthesis.
 */
export class VaultTrustValidation {
  constructor(private readonly properties: VaultTrustValidationProperties = {}) {}

  /** Reports each finding that is not waived. */
  validate(context: ValidationContext): Promise<void> {
    const { declaration, terraform = [], cluster, strict = false } = this.properties;
    const manifests = context.manifests.map((file) => ({
      ...read(file),
      ...(cluster === undefined ? {} : { cluster }),
    }));
    const files = gather([...manifests, ...terraform.map(read)]);
    const { diagnostics } = checkFiles(files, declaration === undefined ? null : read(declaration));
    for (const diagnostic of diagnostics) {
      if (diagnostic.waivedBy === null) context.report.addViolation(violationOf(diagnostic, files.artefacts.manifests));
    }
    const failed = diagnostics.filter((diagnostic) => blocks(diagnostic, { strict })).length;
    context.report.submit(failed > 0 ? 'failure' : 'success', {
      findings: String(diagnostics.length),
      blocking: String(failed),
    });
    return Promise.resolve();
  }
}

function read(file: string): TextFile {
  return { file, text: readFileSync(file, 'utf8') };
}
