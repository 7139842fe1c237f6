import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a trust domain; its length is limited besides. */
export const trustDomainPattern = '^[a-z0-9._-]+$';

const syntax = new RegExp(trustDomainPattern);

/** A trust domain of SPIFFE: the host of its URIs. Source: SPIFFE-ID standard, section 2.1. */
export function parseTrustDomain(text: string): Parsed<string> {
  return text.length <= 255 && syntax.test(text)
    ? accept(text)
    : refuse('at most 255 of `a-z`, `0-9`, `.`, `-` and `_`, without scheme and path');
}
