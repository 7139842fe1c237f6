import { inVault, isWhole } from '../model/lookup';
import { originOf } from '../model/origin';
import { isDeclaredPlace } from './client-case';
import type { Rule } from './rule';

/** A policy that a role grants and nobody writes; Vault takes any name. */
export const policyUnwritten: Rule = {
  code: 'policy-unwritten',
  find: ({ model }) =>
    model.vault.authRoles.flatMap((role) => {
      // What a declaration names besides is said to exist elsewhere.
      if (!role.emitted || isDeclaredPlace(role.at) || !isWhole(model, model.vault.policies)) return [];
      const { policy } = inVault(model.vault);
      const missing = role.token.policies.filter((name) => name !== 'default' && name !== 'root' && !policy.has(name));
      return missing.map((name) => ({
        message: `auth role \`${role.name}\` grants policy \`${name}\`, which nobody writes here: whoever writes it decides what the client may do`,
        at: originOf(role, 'token.policies').at || role.at,
        fix: `write policy \`${name}\`, or take it out of the role`,
      }));
    }),
};
