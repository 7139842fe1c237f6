import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a path at the API server. */
export const urlPathPattern = '^/';

/**
 * A path at the API server, as the conditions for anonymous requests compare it: exact, without globs
 * and without query. Source: kubernetes apiserver v0.36.3 pkg/authentication/request/anonymous/anonymous.go.
 */
export function parseUrlPath(text: string): Parsed<string> {
  return text.startsWith('/') ? accept(text) : refuse('a path that begins with `/`');
}
