/** Access to data of unknown shape. Only own properties count, so that no prototype shines through. */

export type Untyped = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Untyped {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself, or an empty one. */
export function object(value: unknown): Untyped {
  return isObject(value) ? value : {};
}

/** The value below a path of keys; `undefined` where any of them is missing. */
export function below(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string, else ''. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The strings of a list; whatever else stands in it is left out. */
export function texts(value: unknown): readonly string[] {
  return list(value).filter((item) => typeof item === 'string');
}

/** The string values of an object. */
export function textMap(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(object(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Whether an artefact says anything there: `null` is how YAML and Terraform leave a key out. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
