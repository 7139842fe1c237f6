import { accept, refuse, type Parsed } from './parsed';

/** White space as Go knows it: unlike JavaScript's `\s` it has U+0085 and not U+FEFF. */
const space = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const kept = `(?!\\ufeff)[^${space}]([\\s\\S]*[^${space}])?`;

/** Regular expression of a member of a list. */
export const listMemberPattern = `^(${kept})?$`;

/** The same for one that is not empty. */
export const fullListMemberPattern = `^${kept}$`;

const around = new RegExp(`^[${space}]+|[${space}]+$`, 'g');

/**
 * A member of a list in Vault, which cuts off the white space around each and keeps everything else:
 * commas, line breaks, quotes. Terraform drops a byte order mark at the start of any text. Source: vault sdk/framework `TypeCommaStringSlice`, go-secure-stdlib
 * parseutil `ParseCommaStringSlice`; observed 2026-11-24, Vault 1.21.0, of `bound_audiences`,
 * `token_policies`, and the lists of a PKI role.
 */
export function parseListMember(text: string): Parsed<string> {
  return text === withoutOuterSpace(text) && !text.startsWith('\ufeff')
    ? accept(text)
    : refuse('a text without white space around it, which Vault would cut off');
}

/** What Go's `strings.TrimSpace` leaves of a text. */
export function withoutOuterSpace(text: string): string {
  return text.replace(around, '');
}
