import { parseListMember } from './list-member';
import { refuse, type Parsed } from './parsed';

/** Regular expression of a part of a distinguished name; white space around it is refused besides. */
export const namePartPattern = '^[^,]*$';

/**
 * A part of an authority's distinguished name, or one of its domains. Vault takes each as a list and
 * splits it at commas, so `Acme, Inc.` would become two organisations; the provider joins the domains
 * to such a text. Source: vault builtin/logical/pki/fields.go, `TypeCommaStringSlice`; observed
 * 2026-11-24, Vault 1.21.0.
 */
export function parseNamePart(text: string): Parsed<string> {
  return text.includes(',')
    ? refuse('text without a comma, at which Vault would split it in two')
    : parseListMember(text);
}
