import type { SourcePath } from '../trust/diagnose/diagnostic';

/** Where in a text the value at a path of one of its documents stands; line and column count from 1. */
export type Locate = (document: number, path: SourcePath) => { readonly line: number; readonly column: number };

/** Finds in a text what the places of an artefact name: `Issuer/shop/vault.spec`, `vault_policy.shop.policy`. */
export class ArtefactPlaces {
  private objects: ReadonlyMap<string, readonly [number, SourcePath]> | null = null;

  constructor(
    private readonly values: readonly unknown[],
    private readonly locate: Locate,
  ) {}

  /** null for what the text does not hold: the resources of a plan or a state have no lines worth a visit. */
  find(within: string): ReturnType<Locate> | null {
    this.objects ??= new Map(this.values.flatMap((value, document) => [...named(value, document, [])]));
    const [name, rest] = split(within, this.objects);
    const found = this.objects.get(name);
    if (found === undefined) return null;
    const [document, path] = found;
    return this.locate(document, [...path, ...stepsOf(rest)]);
  }
}

/** The longest name that a place begins with, and what follows it: names have dots too. */
function split(within: string, names: ReadonlyMap<string, unknown>): readonly [string, string] {
  for (let end = within.length; end > 0; end = within.lastIndexOf('.', end - 1)) {
    if (names.has(within.slice(0, end))) return [within.slice(0, end), within.slice(end + 1)];
  }
  return ['', ''];
}

function stepsOf(rest: string): readonly string[] {
  return rest.split(/[.[\]]/).filter((step) => step !== '');
}

type Named = readonly [string, readonly [number, SourcePath]];

function* named(value: unknown, document: number, path: SourcePath): Generator<Named> {
  if (!isObject(value)) return;
  const { kind, items, metadata, resource, data } = value;
  if (typeof kind === 'string') {
    if (Array.isArray(items)) {
      for (const [index, item] of items.entries()) yield* named(item, document, [...path, 'items', index]);
      return;
    }
    const { namespace, name } = isObject(metadata) ? metadata : {};
    const key = [kind, namespace, name].filter((part) => typeof part === 'string' && part !== '').join('/');
    yield [key, [document, path]];
  }
  yield* resources(resource, '', document, ['resource']);
  yield* resources(data, 'data.', document, ['data']);
}

function* resources(blocks: unknown, prefix: string, document: number, path: SourcePath): Generator<Named> {
  for (const [type, byId] of isObject(blocks) ? Object.entries(blocks) : []) {
    for (const id of isObject(byId) ? Object.keys(byId) : [])
      yield [`${prefix}${type}.${id}`, [document, [...path, type, id]]];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
