import type { Diagnostic } from '../diagnose/diagnostic';
import { few } from '../diagnose/listing';
import { diagnostic } from '../diagnose/make';
import { shown } from '../diagnose/shown';
import { originOf, type Placed } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import { emitted } from '../read/emitted';
import { emittedParts } from '../read/spire/emitted-spire';
import type { ReadSpire } from '../read/spire/read-spire';
import { differences, type Difference } from './differences';
import { extra } from './extra';
import { inventory, spireItems, type Item } from './inventory';

/**
 * What artefacts hold otherwise than a declaration plans it: things that are missing, that nobody
 * declared, and that have another value. Both models have the same clusters. `spire` is what each file says of SPIRE,
 * where any does.
 */
export function compare(
  declared: TrustModel,
  held: TrustModel,
  spire: readonly ReadSpire[] = [],
): readonly Diagnostic[] {
  const planned = byName(inventory(emitted(declared)));
  const declaredNodes = byName(inventory(declared));
  const found = spire.length === 0 ? foundIn(held) : [...foundIn({ ...held, spire: null }), ...spire.flatMap(saidBy)];
  const names = new Set(found.map(({ item }) => item.name));
  return [
    ...[...planned.values()].flatMap((item): readonly Diagnostic[] => {
      const own = declaredNodes.get(item.name)?.node ?? item.node;
      if (!names.has(item.name)) return [missing(item, own)];
      return found
        .filter((one) => one.item.name === item.name)
        .flatMap(({ item: other, node }) =>
          differences(item.node, other.node)
            .filter((difference) => isComparable(difference, node))
            .map((difference) => differs(item, difference, own, node)),
        );
    }),
    ...extra(
      found.filter(({ item }) => !planned.has(item.name)).map(({ item, node }) => ({ ...item, node })),
      held,
    ),
  ];
}

/** A thing that artefacts hold: what of it can be compared, and the whole with its places. */
interface Found {
  readonly item: Item;
  readonly node: Placed;
}

function foundIn(held: TrustModel): readonly Found[] {
  return paired(inventory(emitted(held)), inventory(held));
}

/** Several files say the same of one program, and each may say it otherwise. */
function saidBy(file: ReadSpire): readonly Found[] {
  return paired(spireItems(emittedParts(file)), spireItems(file));
}

function paired(items: readonly Item[], wholes: readonly Item[]): readonly Found[] {
  const nodes = byName(wholes);
  return [...byName(items).values()].map((item) => ({ item, node: nodes.get(item.name)?.node ?? item.node }));
}

function byName(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.name, item]));
}

/** What only apply tells, and what a variable carries, can be compared with nothing. */
function isComparable({ path, declared, held }: Difference, node: Placed): boolean {
  if (isVariable(declared) && typeof held === 'string') return false;
  const steps = path.split('.');
  return !steps.some((_, index) => originOf(node, steps.slice(0, index + 1).join('.')).kind === 'unknown');
}

function isVariable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'variable' in value;
}

function missing({ name }: Item, { at }: Placed): Diagnostic {
  return diagnostic({
    code: 'artefact-missing',
    message: `${name} is declared, and no artefact holds it`,
    at,
    path: [],
    fix: 'emit it again, or name the file that holds it; what somebody else manages is declared as existing',
  });
}

function differs({ name }: Item, { path, declared, held }: Difference, own: Placed, node: Placed): Diagnostic {
  const [holds, plans] = [printed(held), printed(declared)];
  const at = placeOf(node, path);
  return diagnostic({
    code: 'artefact-differs',
    message: `${name}: the artefact says ${holds} for \`${path}\`, and the declaration plans ${plans}`,
    at,
    path: [],
    sent: { text: holds, at },
    wanted: { text: plans, at: placeOf(own, path) },
    fix: 'emit it again, or declare what it is meant to be',
  });
}

/** Place of a field, or of the nearest thing around it that has one. */
function placeOf(node: Placed, path: string): string {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const field = steps.slice(0, length).join('.');
    const { at } = Object.hasOwn(node.origins, field) ? originOf(node, field) : { at: '' };
    if (at !== '') return at;
  }
  return node.at;
}

function printed(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return 'nothing';
    return few(value.map((one: unknown) => (typeof one === 'string' ? one : compact(one))));
  }
  if (isVariable(value)) return `variable ${shown((value as { readonly variable: string }).variable)}`;
  return typeof value === 'object' && value !== null ? shown(compact(value)) : shown(value);
}

/** An object without its empty members. */
function compact(value: unknown): string {
  const isEmpty = (member: unknown): boolean =>
    member === null || (typeof member === 'object' && Object.keys(member).length === 0);
  return JSON.stringify(value, (_, member: unknown) => (isEmpty(member) ? undefined : member));
}
