import type { AuthRole } from '../model/auth-role';
import { isKnown, originOf } from '../model/origin';
import type { Rule } from './rule';

/** A kubernetes role without audience takes a token that its account got for anybody else. */
export const audienceMissing: Rule = {
  code: 'audience-missing',
  find: ({ model }) =>
    model.vault.authRoles
      .filter(
        (role) => role.method === 'kubernetes' && role.emitted && role.audience === '' && isKnown(role, 'audience'),
      )
      .map((role) => ({ role, at: clientOf(role) }))
      .map(({ role, at }) => ({
        message: `auth role \`${role.name}\` wants no audience, so it takes every token of its account, whomever it was made for`,
        at,
        related: [originOf(role, 'audience').at].filter((other) => other !== '' && !other.startsWith(at)),
        server: { server: 'vault', words: 'warning: This role does not have an audience configured' },
        fix: 'let the role want the one audience that its client sends, `vault://<namespace>/<name>` for an Issuer',
      })),
};

/** The finding is about the client; `authRole` is only where it can be said. */
function clientOf({ at }: AuthRole): string {
  return at.replace(/\.authRole$/, '');
}
