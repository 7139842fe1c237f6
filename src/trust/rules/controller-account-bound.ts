import { clusterOf } from '../model/lookup';
import { boundAccounts } from './bound-accounts';
import type { Rule } from './rule';

/** A role for cert-manager's own account, which every Issuer of the cluster shares. */
export const controllerAccountBound: Rule = {
  code: 'controller-account-bound',
  find: ({ model }) =>
    model.vault.authRoles.flatMap((role) => {
      const certManager = clusterOf(model, role.cluster)?.certManager;
      if (certManager === undefined || !role.emitted) return [];
      const { namespaces, names } = boundAccounts(role);
      if (!namespaces.includes(certManager.namespace) || !names.includes(certManager.serviceAccount)) return [];
      return [
        {
          message: `auth role \`${role.name}\` takes cert-manager's own account \`${certManager.namespace}/${certManager.serviceAccount}\``,
          at: role.at,
          fix: 'give the issuer a ServiceAccount of its own, for which cert-manager makes tokens',
        },
      ];
    }),
};
