/** A value of JSON as Go prints it with `%v`: members in the order of their names. Source: Go fmt/print.go. */
export function printGoValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printGoValue).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return value === null ? '<nil>' : String(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `map[${members.map(([name, member]) => `${name}:${printGoValue(member)}`).join(' ')}]`;
}

/** Texts as Go prints a list of them with `%q`. */
export function printGoTexts(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(' ')}]`;
}
