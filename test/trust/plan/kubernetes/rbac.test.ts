import { planRbacBinding, planRbacRole } from '../../../../src/trust/plan/kubernetes/rbac';
import { delegatorBinding, objectMeta, tokenRequestBinding, tokenRequestRole } from '../../../support/model';

const apiVersion = 'rbac.authorization.k8s.io/v1';
const apiGroup = 'rbac.authorization.k8s.io';

test('cert-manager may ask for tokens of this account and no other', () => {
  expect(planRbacRole(tokenRequestRole('shop', 'vault'), 'prod').manifest).toEqual({
    apiVersion,
    kind: 'Role',
    metadata: { name: 'vault-token-request', namespace: 'shop' },
    rules: [{ apiGroups: [''], resources: ['serviceaccounts/token'], resourceNames: ['vault'], verbs: ['create'] }],
  });
  expect(planRbacBinding(tokenRequestBinding('shop', 'vault'), 'prod').manifest).toEqual({
    apiVersion,
    kind: 'RoleBinding',
    metadata: { name: 'vault-token-request', namespace: 'shop' },
    roleRef: { apiGroup, kind: 'Role', name: 'vault-token-request' },
    subjects: [{ kind: 'ServiceAccount', name: 'cert-manager', namespace: 'cert-manager' }],
  });
});

test('a reviewer may call TokenReview', () => {
  const planned = planRbacBinding(delegatorBinding('vault', 'token-reviewer'), 'prod');
  expect(planned.key).toBe('ClusterRoleBinding/acme:auth-delegator:vault:token-reviewer');
  expect(planned.manifest).toEqual({
    apiVersion,
    kind: 'ClusterRoleBinding',
    metadata: { name: 'acme:auth-delegator:vault:token-reviewer' },
    roleRef: { apiGroup, kind: 'ClusterRole', name: 'system:auth-delegator' },
    subjects: [{ kind: 'ServiceAccount', name: 'token-reviewer', namespace: 'vault' }],
  });
});

test('users and groups are of the RBAC group', () => {
  const rbacSubjects = [
    { kind: 'Group', name: 'system:unauthenticated', namespace: '' },
    { kind: 'User', name: 'vault', namespace: '' },
  ] as const;
  expect(planRbacBinding(delegatorBinding('a', 'b', { rbacSubjects }), 'prod').manifest['subjects']).toEqual([
    { apiGroup, kind: 'Group', name: 'system:unauthenticated' },
    { apiGroup, kind: 'User', name: 'vault' },
  ]);
});

test('a rule of URLs', () => {
  const rule = {
    apiGroups: [],
    resources: [],
    resourceNames: [],
    nonResourceUrls: ['/openid/v1/jwks'],
    verbs: ['get'],
  };
  const role = tokenRequestRole('', '', { kind: 'ClusterRole', meta: objectMeta('', 'discovery'), rules: [rule] });
  expect(planRbacRole(role, 'prod').manifest['rules']).toEqual([
    { nonResourceURLs: ['/openid/v1/jwks'], verbs: ['get'] },
  ]);
});
