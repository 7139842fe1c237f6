/** A product with the version that was declared; `version` is '' where none was. */
export interface Product<Name extends string = string> {
  readonly name: Name;
  readonly version: string;
}

/** The server behind the Vault API. Absent product: `vault` with version ''. */
export type VaultProduct = Product<'vault' | 'openbao'>;
