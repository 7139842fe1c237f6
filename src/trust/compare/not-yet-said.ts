import type { Diagnostic } from '../diagnose/diagnostic';
import { originOf, type Placed } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import { inventory } from './inventory';

/**
 * The findings about artefacts that their declaration does not have already, at the place from which
 * the artefact was made. A waiver there holds for what is made of it.
 */
export function notYetSaid(
  found: readonly Diagnostic[],
  said: readonly Diagnostic[],
  held: TrustModel,
  declared: TrustModel,
): readonly Diagnostic[] {
  const known = new Set(said.map(({ code, at }) => key(code, at)));
  if (known.size === 0) return found;
  const origins = declaredPlaces(new Set(found.map(({ at }) => at)), held, declared);
  return found.filter(({ code, at }) => ![at, ...(origins.get(at) ?? [])].some((place) => known.has(key(code, place))));
}

function key(code: string, at: string): string {
  return `${code}\n${at}`;
}

/** For places in artefacts, those in the declaration from which they come. */
function declaredPlaces(
  places: ReadonlySet<string>,
  held: TrustModel,
  declared: TrustModel,
): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map(inventory(declared).map(({ name, node }) => [name, node]));
  const found = new Map<string, Set<string>>();
  const note = (place: string, source: string): void => {
    if (places.has(place)) found.set(place, (found.get(place) ?? new Set()).add(source));
  };
  for (const { name, node } of inventory(held)) {
    const source = sources.get(name);
    if (source === undefined) continue;
    note(node.at, source.at);
    for (const field of fieldsOf(node)) {
      note(originOf(node, field).at, originOf(source, field).at);
      // A rule may name the whole where another names its part.
      note(originOf(node, field).at, source.at);
    }
  }
  return found;
}

function fieldsOf(node: Placed): readonly string[] {
  const own = Object.keys(node).filter((name) => name !== 'at' && name !== 'origins');
  return [...new Set([...own, ...Object.keys(node.origins)])];
}
