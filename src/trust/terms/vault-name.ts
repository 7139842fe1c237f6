import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a name in Vault. */
export const vaultNamePattern = '^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$';

const syntax = new RegExp(vaultNamePattern);

/**
 * Name of an auth role, PKI role or key. Source: vault sdk framework/path.go:19 `GenericNameRegex`.
 */
export function parseVaultName(text: string): Parsed<string> {
  return syntax.test(text)
    ? accept(text)
    : refuse('letters, digits, `_`, `-` and `.`, beginning and ending with a letter, digit or `_`');
}

/**
 * Name under which Vault stores an auth role: in lower case. PKI roles keep theirs.
 * Source: vault-plugin-auth-kubernetes path_role.go, vault-plugin-auth-jwt path_role.go.
 */
export function storedAuthRoleName(name: string): string {
  return name.toLowerCase();
}
