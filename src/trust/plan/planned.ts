/**
 * What is emitted, as plain data. Shells turn it into constructs or text and decide nothing.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A Kubernetes manifest with the handle by which users find it again. */
export interface PlannedObject {
  readonly cluster: string;
  /** Handle: `Issuer/sandbox/vault-issuer`, `ClusterRoleBinding/acme:auth-delegator:vault:vault`. Unique in a cluster. */
  readonly key: string;
  /** Domain object it belongs to: `issuer:sandbox/vault-issuer`, `clusterIssuer:edge`, `workload:shop/orders`, `login:main`, `accepts:east`, `istioCsr`, `relyingParty:queue`. */
  readonly owner: string;
  /** Place in the declaration that it comes from. */
  readonly at: string;
  readonly manifest: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata: {
      readonly name: string;
      readonly namespace?: string;
      readonly labels?: Readonly<Record<string, string>>;
      readonly annotations?: Readonly<Record<string, string>>;
    };
    readonly [key: string]: unknown;
  };
}

/** A file that a program reads when it starts. It is applied to nothing: whoever runs the program puts it there. */
export interface PlannedConfigurationFile {
  /** Cluster in which the program runs; '' for one outside of all. */
  readonly cluster: string;
  /** Domain object it belongs to: `apiServer`, `istioCsr`, `relyingParty:queue`. */
  readonly owner: string;
  /** Who reads it, as a message names it: `the API server of cluster \`west\``. */
  readonly program: string;
  /** Its path among plain files: `kubernetes/west.authentication.yaml`. */
  readonly path: string;
  /** Place in the declaration that it comes from. */
  readonly at: string;
  /** What stands in it, in a word. */
  readonly what: string;
  /** How the program is given it. */
  readonly use: string;
  readonly content:
    | { readonly kind: 'object'; readonly object: { readonly [key: string]: Json } }
    | { readonly kind: 'text'; readonly text: string };
}

/** Which stack a resource belongs to when the module is split. */
export type Part = 'pki' | 'spire' | { readonly cluster: string };

/** Another resource's attribute: an expression inside the same stack, the literal across stacks. */
export interface Reference {
  readonly kind: 'reference';
  /** Terraform address: `vault_mount.pki-prod`. */
  readonly address: string;
  readonly attribute: string;
  /** The escaped literal that stands for it in another stack; null where only Terraform knows it. */
  readonly literal: string | null;
}

/** A Terraform input variable as a value. */
export interface VariableReference {
  readonly kind: 'variable';
  readonly name: string;
}

/** A map, tagged so that a user's keys never look like a reference. Its keys are escaped too. */
export interface PlannedMap {
  readonly kind: 'map';
  readonly values: Readonly<Record<string, string>>;
}

/** Strings are already escaped for Terraform. */
export type PlannedValue = string | number | boolean | Reference | VariableReference | PlannedMap | readonly string[];

/** A Terraform resource. */
export interface PlannedResource {
  readonly type: TerraformType;
  /** Logical id: with the type it is the address. */
  readonly id: string;
  readonly part: Part;
  /** Domain object it belongs to: `issuer:prod:sandbox/vault-issuer`, `pki:pki-prod`, `login:prod:main`. */
  readonly owner: string;
  /** Place in the declaration that it comes from. */
  readonly at: string;
  /** Arguments by Terraform's names. */
  readonly args: Readonly<Record<string, PlannedValue>>;
  readonly preventDestroy: boolean;
  /** Addresses on which it depends without a reference. */
  readonly dependsOn: readonly string[];
}

/** A Terraform input variable. All are strings. */
export interface PlannedVariable {
  readonly name: string;
  readonly description: string;
  readonly sensitive: boolean;
  /** The parts that use it. */
  readonly parts: readonly Part[];
}

/** A Terraform output. */
export interface PlannedOutput {
  readonly name: string;
  readonly description: string;
  readonly value: PlannedValue;
  readonly part: Part;
}

/** Every resource type that is emitted; the shells map each to its class. */
export const terraformTypes = [
  'vault_audit',
  'vault_auth_backend',
  'vault_jwt_auth_backend',
  'vault_jwt_auth_backend_role',
  'vault_kubernetes_auth_backend_config',
  'vault_kubernetes_auth_backend_role',
  'vault_mount',
  'vault_pki_secret_backend_config_issuers',
  'vault_pki_secret_backend_config_urls',
  'vault_pki_secret_backend_intermediate_cert_request',
  'vault_pki_secret_backend_intermediate_set_signed',
  'vault_pki_secret_backend_role',
  'vault_pki_secret_backend_root_cert',
  'vault_pki_secret_backend_root_sign_intermediate',
  'vault_policy',
] as const;

export type TerraformType = (typeof terraformTypes)[number];

/** A discovery document of a cluster, to be published outside of it. */
export interface PlannedDocument {
  readonly cluster: string;
  /** Place in the declaration that it comes from. */
  readonly at: string;
  /** Path of its file below the folder that is published at the token issuer. */
  readonly path: string;
  /** Where relying parties look for it. */
  readonly url: string;
  /** How the API server itself announces it. */
  readonly contentType: string;
  /** Its bytes: there is no line break at the end. */
  readonly text: string;
}

/** Both halves, and what is published beside them. */
export interface Plan {
  readonly objects: readonly PlannedObject[];
  readonly configurationFiles: readonly PlannedConfigurationFile[];
  readonly resources: readonly PlannedResource[];
  readonly variables: readonly PlannedVariable[];
  readonly outputs: readonly PlannedOutput[];
  readonly documents: readonly PlannedDocument[];
}
