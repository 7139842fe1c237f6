/**
 * Where a value comes from. `declared`: written by the user at `at`. `default`: merged from
 * `defaults` at `at`. `derived`: computed by a rule from other values. `artefact`: read from a
 * manifest or a Terraform file at `at`. `variable`: known only at deployment. `unknown`: an
 * artefact carries the field, but not its value (known only after apply).
 */
export interface Origin {
  readonly kind: 'declared' | 'default' | 'derived' | 'artefact' | 'variable' | 'unknown';
  /** Place in the declaration, or address in the artefact. */
  readonly at: string;
}

/** What every node of the model carries besides its values. */
export interface Placed {
  /** Place of the node: `clusters.prod.workloads[shop/orders]`, or an artefact's address. */
  readonly at: string;
  /** Origin of each field that does not simply stand at `at` under its own name. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Where a node's field comes from. */
export function originOf(node: Placed, field: string): Origin {
  return Object.hasOwn(node.origins, field)
    ? (node.origins[field] as Origin)
    : { kind: 'declared', at: `${node.at}.${field}` };
}

/** Whether a node's field has a value that can be compared before deployment. */
export function isKnown(node: Placed, field: string): boolean {
  const { kind } = originOf(node, field);
  return kind !== 'unknown' && kind !== 'variable';
}
