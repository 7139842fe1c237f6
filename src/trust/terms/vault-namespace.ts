import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a Vault namespace; reserved names are refused besides. */
export const vaultNamespacePattern = '^[^/\\s]+(/[^/\\s]+)*$';

const reserved = ['.', '..', 'root', 'sys', 'audit', 'auth', 'cubbyhole', 'identity'];

/**
 * Path of a Vault namespace, in the form without slashes at its ends.
 */
export function parseVaultNamespace(text: string): Parsed<string> {
  const segments = text.split('/');
  if (segments.some((segment) => segment === ''))
    return refuse('a path without empty parts and without `/` at its ends');
  if (/\s/.test(text)) return refuse('a path without spaces');
  const taken = segments.find((segment) => reserved.includes(segment));
  return taken === undefined ? accept(text) : refuse(`a path without \`${taken}\`, which Vault reserves`);
}
