import { secretIn } from '../../diagnose/secret';
import { printable } from '../../diagnose/shown';
import { child, member, root, type Place } from '../source/place';

/** The way to a value, from its end; a place is written out only where a fault needs one. */
export interface Trail {
  readonly above: Trail | null;
  readonly step: string | number;
  /** Name of a list's member; null for one that has none, and for a key. */
  readonly identity: string | null;
}

const nameable = /^[\w.@:-]{1,253}$/;

/** The place of a trail; null is the whole declaration. */
export function placeOf(trail: Trail | null): Place {
  if (trail === null) return root;
  const above = placeOf(trail.above);
  if (typeof trail.step === 'number') return member(above, trail.step, trail.identity ?? String(trail.step));
  // The path keeps the key as it is; the place is printed.
  const { at } = child(above, secretIn(trail.step) ?? printable(trail.step));
  return { at, path: [...above.path, trail.step] };
}

/** The last key of a trail with the indices behind it: what a message calls the value. */
export function nameOf(trail: Trail | null): string {
  if (trail === null) return 'the declaration';
  if (typeof trail.step === 'string') return `\`${secretIn(trail.step) ?? printable(trail.step)}\``;
  return `${trail.above === null ? '`' : nameOf(trail.above).slice(0, -1)}[${trail.identity ?? String(trail.step)}]\``;
}

/** What names a member of a list: the values under its identifying keys; null where one is missing or no name. */
export function identityOf(value: unknown, keys: readonly string[]): string | null {
  if (keys.length === 0 || typeof value !== 'object' || value === null) return null;
  const parts: string[] = [];
  for (const key of keys) {
    const part = Object.hasOwn(value, key) ? named((value as Readonly<Record<string, unknown>>)[key]) : null;
    if (part === null) return null;
    parts.push(part);
  }
  return parts.join('/');
}

/** The name of an account is its text, or stands under `name`. */
function named(value: unknown): string | null {
  const text =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'name')
      ? (value as { readonly name: unknown }).name
      : value;
  return typeof text === 'string' && nameable.test(text) && secretIn(text) === null ? text : null;
}
