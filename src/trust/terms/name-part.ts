import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a part of a distinguished name. */
export const namePartPattern = '^[^,]*$';

/**
 * A part of an authority's distinguished name. Vault takes each as a list and splits it at commas, so
 * `Acme, Inc.` would become two organisations. Source: vault builtin/logical/pki/fields.go,
 * `TypeCommaStringSlice`.
 */
export function parseNamePart(text: string): Parsed<string> {
  return text.includes(',') ? refuse('text without a comma, at which Vault would split it in two') : accept(text);
}
