import type { RbacBinding, RbacRole, ServiceAccount } from '../../../src/trust/model/kubernetes-objects';
import { issuerAt, objectMeta } from './names';

export function serviceAccount(
  namespace: string,
  name: string,
  overrides: Partial<ServiceAccount> = {},
): ServiceAccount {
  return { meta: objectMeta(namespace, name), emitted: true, at: issuerAt, origins: {}, ...overrides };
}

/** The Role by which cert-manager may ask for tokens of an account. */
export function tokenRequestRole(namespace: string, account: string, overrides: Partial<RbacRole> = {}): RbacRole {
  return {
    kind: 'Role',
    meta: objectMeta(namespace, `${account}-token-request`),
    rules: [
      {
        apiGroups: [''],
        resources: ['serviceaccounts/token'],
        resourceNames: [account],
        nonResourceUrls: [],
        verbs: ['create'],
      },
    ],
    at: issuerAt,
    origins: {},
    ...overrides,
  };
}

/** The binding of that Role to cert-manager. */
export function tokenRequestBinding(
  namespace: string,
  account: string,
  overrides: Partial<RbacBinding> = {},
): RbacBinding {
  return {
    kind: 'RoleBinding',
    meta: objectMeta(namespace, `${account}-token-request`),
    roleKind: 'Role',
    roleName: `${account}-token-request`,
    rbacSubjects: [{ kind: 'ServiceAccount', name: 'cert-manager', namespace: 'cert-manager' }],
    emitted: true,
    at: issuerAt,
    origins: {},
    ...overrides,
  };
}

/** The binding by which an account may call TokenReview. */
export function delegatorBinding(
  namespace: string,
  account: string,
  overrides: Partial<RbacBinding> = {},
): RbacBinding {
  return {
    kind: 'ClusterRoleBinding',
    meta: objectMeta('', `acme:auth-delegator:${namespace}:${account}`),
    roleKind: 'ClusterRole',
    roleName: 'system:auth-delegator',
    rbacSubjects: [{ kind: 'ServiceAccount', name: account, namespace }],
    emitted: true,
    at: 'clusters.prod.login.kubernetes.reviewer.serviceAccount',
    origins: {},
    ...overrides,
  };
}
