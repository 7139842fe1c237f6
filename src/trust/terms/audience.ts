import { parseListMember } from './list-member';
import { refuse, type Parsed } from './parsed';

/**
 * An audience. The API server signs any text; an empty one names nobody, and Vault takes an empty
 * `audience` for none at all. White space around it would not arrive in the `bound_audiences` of a
 * jwt role. Source: kubernetes pkg/registry/core/serviceaccount/storage/token.go; observed
 * 2026-11-24, Vault 1.21.0.
 */
export function parseAudience(text: string): Parsed<string> {
  return text === '' ? refuse('an audience, which is never empty') : parseListMember(text);
}
