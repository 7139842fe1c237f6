import type { PartyFile } from './party/party-content';

export type { PartyFile };

/** The objects of one file of manifests, parsed. */
export interface ManifestFile {
  /** Name by which places call the file: `kubernetes/prod.yaml`. */
  readonly file: string;
  /** Name of the cluster to which it is applied. */
  readonly cluster: string;
  /** Its documents; a `List` is one of them. */
  readonly objects: readonly unknown[];
}

/** One file of Terraform's JSON, parsed: `*.tf.json`, or what `terraform show -json` prints of a plan or a state. */
export interface TerraformFile {
  /** Name by which places call the file: `terraform/main.tf.json`. Those of one directory are one module. */
  readonly file: string;
  readonly content: unknown;
}

/** A hosted copy of one of the two discovery documents of a cluster, parsed. */
export interface DocumentFile {
  /** Name by which places call the file: `discovery/prod/openid/v1/jwks`. */
  readonly file: string;
  /** Name of its cluster; '' where a folder of the file says it. */
  readonly cluster: string;
  readonly content: unknown;
}

/** What a program of SPIRE reads, or values of its Helm chart, parsed. */
export interface SpireFile {
  /** Name by which places call the file: `spire/edge.agent.conf`. */
  readonly file: string;
  /** Name of the cluster that it is for; '' where the first part of its base name, or its content, says it. */
  readonly cluster: string;
  readonly content: unknown;
}

/** Configuration as it will be applied, whoever wrote it. */
export interface GivenArtefacts {
  /** @default [] */
  readonly manifests?: readonly ManifestFile[];
  /** @default [] */
  readonly terraform?: readonly TerraformFile[];
  /** Compared with a declaration, and never read by themselves. @default [] */
  readonly documents?: readonly DocumentFile[];
  /** @default [] */
  readonly parties?: readonly PartyFile[];
  /** @default [] */
  readonly spire?: readonly SpireFile[];
}
