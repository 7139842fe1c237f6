import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';

/** What each alias of a document stands for; one without an anchor before it is not in here. */
export type Aliases = ReadonlyMap<unknown, unknown>;

/** Follows every alias in one pass: the parser's own way looks through the whole document for each. */
export function aliasesOf(document: Document): Aliases {
  const anchors = new Map<string, unknown>();
  const aliases = new Map<unknown, unknown>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        if (anchors.has(node.source)) aliases.set(node, anchors.get(node.source));
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return aliases;
}

/** The node itself, or what it is an alias of. */
export function resolved(node: unknown, aliases: Aliases): unknown {
  return isAlias(node) ? aliases.get(node) : node;
}

/** How many values a node unfolds to when every alias is replaced; infinite where one holds itself. */
export function unfoldedSize(node: unknown, aliases: Aliases, sizes = new Map<unknown, number>()): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  // Whoever comes back here before the size is known has gone in a circle.
  sizes.set(node, Infinity);
  const size = partsOf(node, aliases).reduce<number>((sum, part) => sum + unfoldedSize(part, aliases, sizes), 1);
  sizes.set(node, size);
  return size;
}

function partsOf(node: unknown, aliases: Aliases): readonly unknown[] {
  if (isPair(node)) return [node.key, node.value];
  if (isCollection(node)) return node.items;
  return isAlias(node) ? [aliases.get(node)] : [];
}

/** Whether a pair is a merge key: `<<` without quotes. */
export function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.source === '<<' && typeof key.value === 'symbol';
}

/** The maps that a merge key takes in, the first winning; null where its value is something else. */
export function mergedMaps(pair: Pair, aliases: Aliases): readonly YAMLMap[] | null {
  const value = resolved(pair.value, aliases);
  const maps = (isSeq(value) ? value.items : [value]).map((item) => resolved(item, aliases));
  return maps.every((map) => isMap(map)) ? maps : null;
}
