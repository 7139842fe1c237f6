/**
 * Logical id of a Terraform resource: parts joined by `_`. What Terraform refuses, and `_` itself,
 * becomes `__<hexadecimal code point>_`, so different lists of non-empty parts never share an id.
 * A result that does not begin with a letter gets a leading `_`, as Terraform wants.
 */
export function terraformId(...parts: readonly string[]): string {
  const id = parts.map((part) => part.replaceAll(/[^A-Za-z0-9-]/gu, escaped)).join('_');
  return /^[A-Za-z]/.test(id) ? id : `_${id}`;
}

function escaped(character: string): string {
  return `__${(character.codePointAt(0) ?? 0).toString(16)}_`;
}
