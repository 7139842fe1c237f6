import type { AuthRole } from '../model/auth-role';
import { originOf } from '../model/origin';
import { boundAccounts } from './bound-accounts';
import type { Complaint, Rule } from './rule';

/** A role that takes accounts which nobody named. */
export const accountWildcard: Rule = {
  code: 'account-wildcard',
  find: ({ model }) => model.vault.authRoles.flatMap((role) => (role.emitted ? complaint(role) : [])),
};

function complaint(role: AuthRole): readonly Complaint[] {
  const { namespaces, names } = boundAccounts(role);
  const space = wild(namespaces);
  const name = wild(names);
  // A role that binds no account at all, and one whose pattern is a subject, have findings of their own.
  if (role.method === 'jwt' && (role.boundSubject !== '' || Object.keys(role.boundClaims).every(isSubject))) return [];
  if (role.method === 'kubernetes' && role.namespaceSelector !== '' && name === undefined) return [];
  if (space === undefined && name === undefined) return [];
  const where =
    space === undefined
      ? `namespace \`${namespaces.join('`, `')}\``
      : space === '*'
        ? 'every namespace'
        : `each namespace \`${space}\``;
  const who =
    name === undefined
      ? `\`${names.join('`, `')}\``
      : name === '*'
        ? 'every ServiceAccount'
        : `each ServiceAccount \`${name}\``;
  const field = role.method === 'jwt' ? 'boundClaims' : space === undefined ? 'serviceAccountNames' : 'namespaces';
  return [
    {
      message: `auth role \`${role.name}\` takes ${who} of ${where}, also those that are made tomorrow`,
      at: originOf(role, field).at || role.at,
      fix: 'name the one account that needs it, and give others a role of their own',
    },
  ];
}

function wild(values: readonly string[]): string | undefined {
  return values.find((value) => value.includes('*'));
}

function isSubject(claim: string): boolean {
  return claim === 'sub' || claim === '/sub';
}
