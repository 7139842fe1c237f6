import { isObject } from '../untyped';

/**
 * What an artefact tells about a value. `unknown` keeps whatever part of it is known, so that nine
 * policies of ten are still nine policies.
 */
export type Resolved =
  | { readonly kind: 'known'; readonly value: unknown }
  | { readonly kind: 'absent' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'unknown'; readonly value: unknown };

export const absent: Resolved = { kind: 'absent' };
export const unknown: Resolved = { kind: 'unknown', value: undefined };

export function known(value: unknown): Resolved {
  return value === undefined || value === null ? absent : { kind: 'known', value };
}

/** The value, whole or in part. */
export function valueOf(resolved: Resolved): unknown {
  return resolved.kind === 'known' || resolved.kind === 'unknown' ? resolved.value : undefined;
}

/** One member of a resolved list or object. */
export function memberOf(resolved: Resolved, key: string): Resolved {
  const value = valueOf(resolved);
  const members: unknown = Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : value;
  const found = isObject(members) && Object.hasOwn(members, key) ? members[key] : undefined;
  if (resolved.kind === 'known') return known(found);
  return resolved.kind === 'absent' ? absent : { kind: 'unknown', value: found };
}

/** A list or an object of resolved members: known if all of them are. */
export function gather<Key>(
  members: readonly (readonly [Key, Resolved])[],
  build: (members: readonly (readonly [Key, unknown])[]) => unknown,
): Resolved {
  const told = members
    .map(([key, member]) => [key, valueOf(member)] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  const complete = members.every(([, { kind }]) => kind === 'known' || kind === 'absent');
  return { kind: complete ? 'known' : 'unknown', value: build(told) };
}
