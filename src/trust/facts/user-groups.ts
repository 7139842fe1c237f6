import type { Sourced } from './fact';

/** Groups of a kind of caller at the API server; `{namespace}` is the ServiceAccount's. */
interface GroupRow extends Sourced {
  readonly caller: 'service-account' | 'anonymous';
  readonly groups: readonly string[];
}

/** The groups that RBAC sees. */
export const userGroups: readonly GroupRow[] = [
  {
    caller: 'service-account',
    groups: ['system:serviceaccounts', 'system:serviceaccounts:{namespace}', 'system:authenticated'],
    source:
      'kubernetes apiserver pkg/authentication/serviceaccount/util.go:28-164; pkg/authentication/group/authenticated_group_adder.go',
  },
  {
    caller: 'anonymous',
    groups: ['system:unauthenticated'],
    source: 'kubernetes apiserver pkg/authentication/request/anonymous/anonymous.go',
  },
];

/** Groups of a ServiceAccount of this namespace. */
export function serviceAccountGroups(namespace: string): readonly string[] {
  return userGroups
    .filter(({ caller }) => caller === 'service-account')
    .flatMap(({ groups }) => groups.map((group) => group.replace('{namespace}', namespace)));
}
