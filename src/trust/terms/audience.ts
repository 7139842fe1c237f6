import { accept, refuse, type Parsed } from './parsed';

/**
 * An audience. The API server signs any text; an empty one names nobody, and Vault takes an empty
 * `audience` for none at all. Source: kubernetes pkg/registry/core/serviceaccount/storage/token.go.
 */
export function parseAudience(text: string): Parsed<string> {
  return text === '' ? refuse('an audience, which is never empty') : accept(text);
}
