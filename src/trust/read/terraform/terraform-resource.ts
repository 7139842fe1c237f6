import type { Resolved } from './resolved';

/** A resource or data source, whichever kind of document it stands in. */
export interface TerraformResource {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  /** `vault_policy.web`, `module.prod.vault_policy.web["a"]`. */
  readonly address: string;
  /** The address with its file. */
  readonly at: string;
  argument(name: string): Resolved;
  /** Addresses of the resources to which an argument refers, as far as the document tells. */
  references(name: string): readonly string[];
  /** Arguments as somebody wrote them; empty in a plan and a state, where the provider filled in all. */
  readonly written: readonly string[];
  /** Whether `prevent_destroy` is set; null in a plan and a state, which do not say. */
  readonly preventDestroy: boolean | null;
}

/** All that one Terraform document holds. */
export interface TerraformDocument {
  readonly resources: readonly TerraformResource[];
  /** What is in it besides resources that could matter and was not followed. */
  readonly unread: readonly string[];
  /** Places of provider configurations that send the token to a Vault of any certificate. */
  readonly uncheckedProviders: readonly string[];
  /** Vault namespace of the provider; '' where none is said. */
  readonly providerNamespace: Resolved;
}
