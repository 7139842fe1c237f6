import { accept, refuse, type Parsed } from './parsed';

/** Path of the auth mount of a cluster's login, unless the declaration says another. */
export function defaultMount(method: 'jwt' | 'kubernetes', cluster: string, login: string): string {
  return login === 'main' ? `${method}-${cluster}` : `${method}-${cluster}.${login}`;
}

/** Regular expression of a mount path; dots, reserved and unprintable parts are refused besides. */
export const mountPathPattern = '^[^/]+(/[^/]+)*$';

const unprintable = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/**
 * Path of an auth method or engine, in the form without slashes at its ends.
 * Vault refuses unprintable characters (Go's `unicode.IsPrint`) and paths that cleaning would change,
 * and takes a last segment `tune` for the settings of another mount.
 * Source: vault logical_system.go `validateMountPath`, logical_system_paths.go `mounts/(?P<path>.+?)/tune$`.
 */
export function parseMountPath(text: string): Parsed<string> {
  const segments = text.split('/');
  if (segments.some((segment) => segment === ''))
    return refuse('a path without empty parts and without `/` at its ends');
  if (segments.some((segment) => segment === '.' || segment === '..')) return refuse('a path without `.` and `..`');
  if (unprintable.test(text)) return refuse('a path of printable characters');
  if (segments.length > 1 && segments.at(-1) === 'tune') return refuse('a path that does not end with `/tune`');
  return accept(text);
}
