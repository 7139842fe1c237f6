import { defaults } from '../generated/defaults';

type Defaults = typeof defaults;

/** What is declared, with the documented literal default of every field that has one. */
export type WithDefaults<Name extends keyof Defaults, T> = T & {
  readonly [Key in keyof Defaults[Name] & keyof T]: Exclude<T[Key], undefined>;
};

/** Fills in the literal defaults of an interface of `declaration.ts`; computed ones stay where they are computed. */
export function withDefaults<Name extends keyof Defaults, T extends object>(
  name: Name,
  declared: T | undefined,
): WithDefaults<Name, T> {
  const filled: Record<string, unknown> = { ...defaults[name] };
  for (const [field, value] of Object.entries(declared ?? {})) if (value !== undefined) filled[field] = value;
  // The table and the type come from the same source.
  return filled as WithDefaults<Name, T>;
}
