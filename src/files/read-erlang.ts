import type { SourcePath } from '../trust/diagnose/diagnostic';
import { erlangTerms, type ErlangTerm } from './erlang-terms';
import { ErlangFault } from './erlang-tokens';
import { LineStarts } from './line-starts';
import { nestsTooDeep } from './nesting';
import type { ReadText } from './read-yaml';

/** How a list of settings begins, which is neither JSON nor YAML that anybody writes: `[{name, …`. */
const beginning = /^(?:\s|%.*\n)*\[(?:\s|%.*\n)*\{(?:\s|%.*\n)*(?:[a-z]\w*|'[^'\n]*')(?:\s|%.*\n)*,/;

/**
 * Settings as Erlang terms, RabbitMQ's `advanced.config`, as one object; null for any other text. A list of pairs
 * whose names differ is an object, as a map is; any other stays a list of lists. An atom is its text.
 * Source: RabbitMQ's Configuration guide, "The advanced.config file"; rabbitmq-server v4.3.5 rabbit_prelaunch_conf.erl.
 */
export function readErlang(text: string): ReadText | null {
  if (!beginning.test(text)) return null;
  const starts = new LineStarts(text);
  const refused = (what: string, offset: number): ReadText => ({
    values: [],
    diagnostics: [{ code: 'unreadable', message: `this is no list of Erlang terms: ${what}`, ...starts.of(offset) }],
    locate: () => ({ line: 1, column: 1 }),
  });
  if (nestsTooDeep(text)) return refused('it nests deeper than any settings need', 0);
  try {
    const [settings, second] = erlangTerms(text);
    if (settings === undefined) return null;
    if (second !== undefined) return refused('a second term, where RabbitMQ takes one', second.at);
    const places = new Map<string, number>();
    note(settings, [], places);
    return {
      values: [dataOf(settings)],
      diagnostics: [],
      locate: (_, path) => starts.of(placeOf(places, path)),
    };
  } catch (error) {
    if (error instanceof ErlangFault) return refused(error.what, error.at);
    throw error;
  }
}

function dataOf(term: ErlangTerm): unknown {
  switch (term.kind) {
    case 'atom':
      return term.text === 'true' || term.text === 'false' ? term.text === 'true' : term.text;
    case 'text':
      return term.text;
    case 'number':
      return term.number;
    case 'function':
      return null;
    case 'map':
      return Object.fromEntries((pairsOf(term) ?? []).map(([name, value]) => [name, dataOf(value)]));
    default: {
      const pairs = pairsOf(term);
      if (pairs === null) return term.items.map(dataOf);
      const named = pairs.map(([name, value]) => [name, dataOf(value)] as const);
      return new Set(pairs.map(([name]) => name)).size === pairs.length ? Object.fromEntries(named) : named;
    }
  }
}

/** What stands under a name: in a map, and in a list of nothing but pairs; null for what is neither. */
function pairsOf(term: ErlangTerm): readonly (readonly [name: string, value: ErlangTerm])[] | null {
  if (term.kind === 'map') return term.entries.flatMap(([key, value]) => ('text' in key ? [[key.text, value]] : []));
  if (term.kind !== 'list' || term.items.length === 0) return null;
  const pairs = term.items.flatMap((item) => {
    const [key, value, ...rest] = item.kind === 'tuple' ? item.items : [];
    return key !== undefined && value !== undefined && rest.length === 0 && 'text' in key
      ? [[key.text, value] as const]
      : [];
  });
  return pairs.length === term.items.length ? pairs : null;
}

/** Notes where each value stands, by its path; of two of one name, the later one. */
function note(term: ErlangTerm, path: readonly string[], places: Map<string, number>): void {
  places.set(path.join('.'), term.at);
  const members =
    pairsOf(term) ?? ('items' in term ? term.items.map((item, index) => [String(index), item] as const) : []);
  for (const [name, value] of members) note(value, [...path, name], places);
}

/** Where a value stands, or else that which it would stand in: names have dots, as paths have. */
function placeOf(places: ReadonlyMap<string, number>, path: SourcePath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const found = places.get(path.slice(0, length).join('.'));
    if (found !== undefined) return found;
  }
  return places.get('') ?? 0;
}
