import type { Placed } from './origin';

/** Where Vault writes down each request and each answer. */
export interface AuditDevice extends Placed {
  /** Its path below `sys/audit`. */
  readonly path: string;
  readonly type: string;
  readonly description: string;
  readonly local: boolean;
  /** As Vault's API takes them, each a text; what is left out has Vault's default. */
  readonly options: Readonly<Record<string, string>>;
  /** `api`: a Terraform resource. `file`: a stanza of the server's own configuration. */
  readonly by: 'api' | 'file';
}
