/**
 * The least that prints manifests as block YAML: every string in double quotes, no choice of style,
 * no check. What a printer that a person can read is measured against.
 */
export function blockYaml(documents: readonly unknown[]): string {
  return documents.map((document) => `${block(document, '').slice(1)}\n`).join('---\n');
}

function block(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    return value.map((entry) => `\n${indent}-${block(entry, `${indent}  `)}`).join('');
  }
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`;
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}';
  return entries.map(([key, entry]) => `\n${indent}${JSON.stringify(key)}:${block(entry, `${indent}  `)}`).join('');
}
