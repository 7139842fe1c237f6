import { originOf } from '../model/origin';
import { globWitness } from '../terms/glob-intersection';
import type { Rule } from './rule';

/** A glob of subjects whose `*` reaches past a colon, and so into other namespaces. */
export const subjectGlob: Rule = {
  code: 'subject-glob',
  find: ({ model }) =>
    model.vault.authRoles.flatMap((role) => {
      if (role.method !== 'jwt' || !role.emitted || role.boundSubject !== '' || role.boundClaimsType !== 'glob')
        return [];
      const patterns = [...(role.boundClaims['sub'] ?? []), ...(role.boundClaims['/sub'] ?? [])];
      return patterns.flatMap((pattern) => {
        const witness = reaching(pattern);
        if (witness === null) return [];
        const at = originOf(role, 'boundClaims').at || role.at;
        return [
          {
            message: `auth role \`${role.name}\` takes subjects \`${pattern}\`, and a \`*\` there stands for colons too`,
            at,
            sent: { text: `\`${witness}\` for example`, at: '' },
            wanted: { text: `\`${pattern}\``, at },
            fix: 'bind the exact subject, or the claims `/kubernetes.io/namespace` and `/kubernetes.io/serviceaccount/name`',
          },
        ];
      });
    }),
};

/** A subject in a namespace that the pattern does not name; null where it reaches none. */
function reaching(pattern: string): string | null {
  const [, , namespace = '', ...name] = pattern.split(':');
  if (!pattern.includes('*') || (name.length === 1 && !namespace.includes('*'))) return null;
  return globWitness(pattern, `system:serviceaccount:${namespace.replace(/\*+$/, '')}*:*`);
}
