import { accept, refuse, type Parsed } from './parsed';

/** Path of the auth mount of a cluster's login, unless the declaration says another. */
export function defaultMount(method: 'jwt' | 'kubernetes', cluster: string, login: string): string {
  return login === 'main' ? `${method}-${cluster}` : `${method}-${cluster}.${login}`;
}

/** Regular expression of a mount path; reserved and unprintable ones are refused besides. */
export const mountPathPattern = '^[^/]+(/[^/]+)*$';

const unprintable = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/**
 * Path of a secrets engine, in the form without slashes at its ends. Vault's own engines keep their place.
 * Source: vault mount.go:104-111 `protectedMounts`.
 */
export function parseMountPath(text: string): Parsed<string> {
  return parsePath(text, ['audit', 'auth', 'cubbyhole', 'identity', 'sys']);
}

/**
 * Path of an auth method below `auth/`, in the form without slashes at its ends. The token method keeps
 * its place. Source: vault auth.go `enableCredentialInternal`.
 */
export function parseAuthMountPath(text: string): Parsed<string> {
  return text.startsWith('auth/') ? refuse('a path without `auth/`, as Vault lists it') : parsePath(text, ['token']);
}

/** The auth mount that a client means: cert-manager names it by the path of its login, `/v1/auth/<mount>`, others by itself. */
export function authMountOf(path: string): string {
  return path.replace(/^\/?v1\/auth\//, '').replace(/\/$/, '');
}

/**
 * Vault refuses unprintable characters (Go's `unicode.IsPrint`) and what cleaning would change, and takes a
 * last segment `tune` for the settings of another mount.
 * Source: vault logical_system.go `validateMountPath`, logical_system_paths.go `mounts/(?P<path>.+?)/tune$`.
 */
function parsePath(text: string, reserved: readonly string[]): Parsed<string> {
  const [first = '', ...others] = text.split('/');
  if ([first, ...others].includes('')) return refuse('a path without empty parts and without `/` at its ends');
  if ([first, ...others].some((part) => part === '.' || part === '..')) return refuse('a path without `.` and `..`');
  if (unprintable.test(text)) return refuse('a path of printable characters');
  if (others.at(-1) === 'tune') return refuse('a path that does not end with `/tune`');
  return reserved.includes(first) ? refuse(`a path outside \`${first}/\`, which Vault keeps for itself`) : accept(text);
}
