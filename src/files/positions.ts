import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { SourcePath } from '../trust/diagnose/diagnostic';
import type { Position, Positions } from '../trust/diagnose/position';
import { isMerge, mergedMaps, resolved, type Aliases } from './aliases';

export type { Positions } from '../trust/diagnose/position';

/** A value of the file and the key before it; null for a member of a list, and for the whole. */
interface Found {
  readonly key: unknown;
  readonly value: unknown;
}

/** A parsed file, with what was looked up in it before. */
interface Tree {
  readonly aliases: Aliases;
  readonly members: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>;
}

/** Where the values of a parsed file stand, through aliases and merge keys. */
export function positionsOf(document: Document, aliases: Aliases, lines: LineCounter, file: string): Positions {
  const members = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return {
    find(path, of) {
      const { key, value, whole } = follow(document.contents, path, { aliases, members });
      // What is absent is pointed at by the name of what lacks it.
      const node = key !== null && (of === 'key' || !whole || isBelowItsKey(value)) ? key : value;
      const { line, col } = lines.linePos(startOf(node));
      return { file, line, column: col, text: textOf(whole ? resolved(value, aliases) : null) } satisfies Position;
    },
  };
}

/** The value at a path; where it is absent, the last thing on the way to it. */
function follow(contents: unknown, path: SourcePath, tree: Tree): Found & { readonly whole: boolean } {
  let found: Found = { key: null, value: contents };
  for (const step of path) {
    const next = stepInto(resolved(found.value, tree.aliases), step, tree);
    if (next === null) return { ...found, whole: false };
    found = next;
  }
  return { ...found, whole: true };
}

function stepInto(holder: unknown, step: string | number, tree: Tree): Found | null {
  if (isSeq(holder)) return Number(step) in holder.items ? { key: null, value: holder.items[Number(step)] } : null;
  if (!isMap(holder)) return null;
  const own = membersOf(holder, tree).get(String(step));
  if (own !== undefined) return own;
  for (const pair of holder.items.filter(isMerge)) {
    for (const map of mergedMaps(pair, tree.aliases) ?? []) {
      const merged = stepInto(map, step, tree);
      if (merged !== null) return merged;
    }
  }
  return null;
}

/** Pairs by the text of their keys: of two, the later one counts. */
function membersOf(holder: YAMLMap, { members }: Tree): ReadonlyMap<string, Pair> {
  const known = members.get(holder);
  if (known !== undefined) return known;
  const pairs = new Map(holder.items.filter((pair) => !isMerge(pair)).map((pair) => [keyText(pair), pair]));
  members.set(holder, pairs);
  return pairs;
}

/** A key as a property of the parsed object is called. */
function keyText({ key }: Pair): string {
  const value: unknown = isScalar(key) ? key.value : key;
  return value === null ? '' : String(value);
}

/** Whether a value is empty, or begins on a line after its key. */
function isBelowItsKey(value: unknown): boolean {
  if (isCollection(value)) return value.flow !== true;
  return !isAlias(value) && (!isNode(value) || value.range?.[0] === value.range?.[1]);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function textOf(node: unknown): string | null {
  return isScalar(node) ? (node.source ?? null) : null;
}
