/** Plain data with the keys of each object sorted, without those that are undefined. */
export function inOrder<Value>(value: Value): Value {
  return ordered(value, () => true) as Value;
}

/** The same without the members that are refused by key. */
export function ordered(value: unknown, keep: (key: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => ordered(entry, keep));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => member !== undefined && keep(key))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => [key, ordered(member, keep)]),
  );
}
