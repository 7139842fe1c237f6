import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a Vault namespace; reserved and unprintable names are refused besides. */
export const vaultNamespacePattern = '^[^/\\s+*]+(/[^/\\s+*]+)*$';

const reserved = ['.', '..', 'root', 'sys', 'audit', 'auth', 'cubbyhole', 'identity'];

/**
 * Path of a Vault namespace, in the form without slashes at its ends.
 * Source: openbao helper/namespace/namespace.go `Validate`, which keeps Vault's documented rules.
 */
export function parseVaultNamespace(text: string): Parsed<string> {
  const segments = text.split('/');
  if (segments.some((segment) => segment === '')) {
    return refuse('a path without empty parts and without `/` at its ends');
  }
  if (/[\s+*\p{C}]/u.test(text)) return refuse('a path of printable characters without spaces, `+` and `*`');
  const taken = segments.find((segment) => reserved.includes(segment));
  return taken === undefined ? accept(text) : refuse(`a path without \`${taken}\`, which Vault reserves`);
}
