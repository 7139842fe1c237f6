/** One argument or attribute, as Terraform's plugin protocol knows it. */
export interface Attribute {
  readonly type: string;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  /** Whether a change destroys the object and makes a new one. */
  readonly replaces: boolean;
  readonly sensitive: boolean;
  /** What the provider plans where the configuration says nothing; null for nothing. */
  readonly default: string | number | boolean | null;
}

/** A nested block. */
export interface Block {
  readonly nesting: 'list' | 'set';
  readonly computed: boolean;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** A resource type, or the provider's own configuration. */
export interface Schema {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly blocks: Readonly<Record<string, Block>>;
}
