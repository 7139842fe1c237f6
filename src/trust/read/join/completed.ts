import { originOf, type Placed } from '../../model/origin';

/** A node with those fields of another that it does not know itself, and with the origin that they have there. */
export function completed<Node extends Placed>(node: Node, other: Placed): Node {
  const unknown = Object.keys(node.origins).filter((field) => originOf(node, field).kind === 'unknown');
  const values = Object.entries(other).filter(([field]) => unknown.includes(field));
  const origins = unknown.map((field) => [field, originOf(other, field)]);
  return { ...node, ...Object.fromEntries(values), origins: { ...node.origins, ...Object.fromEntries(origins) } };
}
