import type { RbacRule } from '../model/kubernetes-objects';
import type { Rule } from './rule';

/** A role that makes tokens of accounts which nobody named, for any audience. */
export const tokenRequestUnbounded: Rule = {
  code: 'token-request-unbounded',
  find: ({ model }) =>
    model.clusters.flatMap(({ rbacRoles }) =>
      rbacRoles
        .filter(({ rules }) => rules.some(isUnbounded))
        .map(({ kind, meta, at }) => ({
          message: `${kind} \`${meta.name}\` may create tokens of every ServiceAccount ${kind === 'Role' ? `of namespace \`${meta.namespace}\`` : 'within its binding'}, for any audience`,
          at,
          fix: 'write `resourceNames` with the accounts of the issuers',
        })),
    ),
};

function isUnbounded({ apiGroups, resources, resourceNames, verbs }: RbacRule): boolean {
  return (
    resourceNames.length === 0 &&
    (apiGroups.includes('') || apiGroups.includes('*')) &&
    (resources.includes('serviceaccounts/token') || resources.includes('*/token')) &&
    (verbs.includes('create') || verbs.includes('*'))
  );
}
