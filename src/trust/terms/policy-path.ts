import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a path in a policy; `+*` and empty paths are refused besides. */
export const policyPathPattern = '^[^*]*\\*?$';

/**
 * Path of a policy: exact, with a trailing `*`, or with `+` for a whole segment; a leading `/` is
 * dropped, as Vault does. Vault takes a `*` elsewhere for the character itself, which nobody means.
 * Source: vault policy.go `parsePaths`.
 */
export function parsePolicyPath(text: string): Parsed<string> {
  const path = text.startsWith('/') ? text.slice(1) : text;
  if (path === '') return refuse('a path');
  if (/[\u0000-\u001f\u007f]/.test(path)) return refuse('a path without control characters');
  if (path.includes('+*')) return refuse('a path without `+*`, which Vault forbids');
  return path.slice(0, -1).includes('*')
    ? refuse('a path with `*` at its end only; `+` stands for one segment')
    : accept(path);
}

/** One path that a policy's pattern covers. */
export function examplePolicyPath(pattern: string): string {
  const path = pattern.replace(/^\/+/, '').replace(/\*$/, 'example');
  return path
    .split('/')
    .map((segment) => (segment === '+' ? 'example' : segment))
    .join('/');
}
