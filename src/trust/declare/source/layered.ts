import type { Origin } from '../../model/origin';
import { descend, type Place, type PlaceOf } from './place';

/**
 * Decides which keys of a default give way to what the nearer object chose: a cluster that says
 * `login.kubernetes` must not also inherit `login.jwt`.
 */
export type GivesWay = (nearer: Readonly<Record<string, unknown>>, key: string) => boolean;

/**
 * An object over its defaults, merged one level deep: field by field; where both sides are plain
 * objects their keys are merged, and below that replaced. It remembers where each value stands.
 */
export class Layered<T extends object> {
  readonly value: T;
  private readonly nearer: Fields;
  private readonly farther: Fields;

  constructor(
    nearer: T,
    readonly place: Place,
    farther: Partial<T> | undefined,
    private readonly defaultsPlace: Place,
    givesWay: Readonly<Record<string, GivesWay>> = {},
  ) {
    this.nearer = nearer as Fields;
    this.farther = farther === undefined ? {} : withoutRivals(this.nearer, farther as Fields, givesWay);
    this.value = (farther === undefined ? nearer : merge(this.nearer, this.farther)) as T;
  }

  /** Where a field stands, or would stand if it were declared; the object itself without keys. */
  readonly placeOf: PlaceOf = (...keys) => descend(this.isDefault(keys) ? this.defaultsPlace : this.place, ...keys);

  /** Origin of a field that is declared; null where neither side declares it. */
  readonly originOf = (...keys: readonly string[]): Origin | null => {
    if (find(this.nearer, keys) !== undefined) return { kind: 'declared', at: descend(this.place, ...keys).at };
    if (this.isDefault(keys)) return { kind: 'default', at: descend(this.defaultsPlace, ...keys).at };
    return null;
  };

  private isDefault(keys: readonly string[]): boolean {
    if (find(this.nearer, keys) !== undefined || find(this.farther, keys) === undefined) return false;
    const [first = ''] = keys;
    const nearer = own(this.nearer, first);
    // Below the first level the nearer object replaces the default as a whole.
    return nearer === undefined || (isObject(nearer) && find(nearer, keys.slice(1, 2)) === undefined);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function find(fields: Fields, keys: readonly string[]): unknown {
  let value: unknown = fields;
  for (const key of keys) value = isObject(value) ? own(value, key) : undefined;
  return value;
}

function merge(nearer: Fields, farther: Fields): Fields {
  const merged: Record<string, unknown> = { ...farther };
  for (const [key, value] of Object.entries(nearer)) {
    if (value === undefined) continue;
    const below = own(farther, key);
    merged[key] = isObject(value) && isObject(below) ? { ...below, ...value } : value;
  }
  return merged;
}

function withoutRivals(nearer: Fields, farther: Fields, givesWay: Readonly<Record<string, GivesWay>>): Fields {
  let kept: Record<string, unknown> | null = null;
  for (const [key, rule] of Object.entries(givesWay)) {
    const chosen = own(nearer, key);
    const value = own(farther, key);
    if (!isObject(chosen) || !isObject(value) || !Object.keys(value).some((name) => rule(chosen, name))) continue;
    kept ??= { ...farther };
    kept[key] = Object.fromEntries(Object.entries(value).filter(([name]) => !rule(chosen, name)));
  }
  return kept ?? farther;
}
