import type { AuthRole } from '../model/auth-role';
import { inVault } from '../model/lookup';
import type { Rule } from './rule';

/** A templated policy that a new mount, or a slash in a name, silently empties. */
export const policyTemplateFragile: Rule = {
  code: 'policy-template-fragile',
  find: ({ model }) => {
    const holders = new Map<string, AuthRole>();
    for (const role of model.vault.authRoles)
      for (const name of role.token.policies) if (!holders.has(name)) holders.set(name, role);
    return [...inVault(model.vault).policy.values()].flatMap(({ name, rules, at }) => {
      const found = rules.flatMap(({ path }) => (path.includes('{{') ? [path] : []));
      const [path] = found;
      if (path === undefined) return [];
      const holder = holders.get(name);
      const slash =
        holder?.method === 'kubernetes' &&
        holder.aliasNameSource === 'serviceaccount_name' &&
        found.some((one) => /\.aliases\.[^.]+\.name\b/.test(one));
      const accessor = /identity\.entity\.aliases\.([A-Za-z0-9_]+)\./.exec(found.join(' '))?.[1];
      if (!slash && accessor === undefined) return [];
      return [
        slash
          ? {
              message: `policy \`${name}\` puts the name of an alias into \`${path}\`, and that name has a slash: \`<namespace>/<serviceaccount>\``,
              at,
              server: {
                server: 'vault',
                words: 'openbao from 2.6 on drops the rule; vault does with `deny_slash_in_templated_paths`',
              },
              fix: 'use `metadata.service_account_namespace` and `metadata.service_account_name`',
            }
          : {
              message: `policy \`${name}\` names the mount accessor \`${accessor ?? ''}\`: where the mount is made anew, the rule on \`${path}\` covers nothing`,
              at,
              fix: "take the accessor from the mount's own resource, and compare it after each new mount",
            },
      ];
    });
  },
};
