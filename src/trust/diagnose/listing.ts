/** More names than these would bury the message. */
const most = 12;

/** Names in backticks, with commas; the last one joined as said. */
export function listed(names: readonly (string | number)[], last = ', '): string {
  const quoted = names.map((name) => `\`${String(name)}\``);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')}${last}${quoted[quoted.length - 1] ?? ''}`;
}

/** The first of the names, and how many more there are. */
export function few(names: readonly string[]): string {
  const further = names.length - most;
  return `${listed(names.slice(0, most))}${further > 0 ? ` and ${String(further)} more` : ''}`;
}
