import { grouped } from '../model/grouped';
import { originOf, type Placed } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import { emitted } from '../read/emitted';
import { emittedParts } from '../read/spire/emitted-spire';
import type { ReadSpire } from '../read/spire/read-spire';
import { differences, type Difference } from './differences';
import { byName, inventory, spireItems, type Item } from './inventory';
import { isVariable } from './printed';

/** A thing that artefacts hold: what of it can be compared, and the whole with its places. */
export interface Found {
  readonly item: Item;
  readonly node: Placed;
}

/** What a model of artefacts holds, by name. Several files of SPIRE speak of one program, and each may say something else of it. */
export function foundIn(held: TrustModel, spire: readonly ReadSpire[]): ReadonlyMap<string, readonly Found[]> {
  const others = spire.length === 0 ? held : { ...held, spire: null };
  return grouped([...paired(inventory(emitted(others)), inventory(others)), ...saidOf(spire)], nameOf);
}

/** What files say of SPIRE, by name. */
export function foundInSpire(spire: readonly ReadSpire[]): ReadonlyMap<string, readonly Found[]> {
  return grouped(saidOf(spire), nameOf);
}

function nameOf({ item }: Found): string {
  return item.name;
}

function saidOf(spire: readonly ReadSpire[]): readonly Found[] {
  return spire.flatMap((file) => paired(spireItems(emittedParts(file)), spireItems(file)));
}

function paired(items: readonly Item[], wholes: readonly Item[]): readonly Found[] {
  const nodes = byName(wholes);
  return [...byName(items).values()].map((item) => ({ item, node: nodes.get(item.name)?.node ?? item.node }));
}

/** In which fields a thing differs from what is found, as far as both are known. */
export function knownDifferences(item: Item, { item: other, node }: Found): readonly Difference[] {
  return differences(item.node, other.node).filter((difference) => isComparable(difference, node));
}

/** What only apply tells, and what a variable carries, can be compared with nothing. */
export function isComparable({ path, declared, held }: Difference, node: Placed): boolean {
  if (isVariable(declared) && typeof held === 'string') return false;
  const steps = path.split('.');
  return !steps.some((_, index) => originOf(node, steps.slice(0, index + 1).join('.')).kind === 'unknown');
}

/** Place of a field, or of the nearest thing around it that has one. */
export function placeOf(node: Placed, path: string): string {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const field = steps.slice(0, length).join('.');
    const { at } = Object.hasOwn(node.origins, field) ? originOf(node, field) : { at: '' };
    if (at !== '') return at;
  }
  return node.at;
}
