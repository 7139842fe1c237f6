import { readRbacBinding, readRbacRole } from '../../../../src/trust/read/manifests/read-rbac';
import { manifest } from '../../../support/manifests';

const apiVersion = 'rbac.authorization.k8s.io/v1';

test('a Role with its rules', () => {
  const role = readRbacRole(
    manifest({
      apiVersion,
      kind: 'Role',
      metadata: { name: 'r', namespace: 'shop' },
      rules: [
        { apiGroups: [''], resources: ['serviceaccounts/token'], resourceNames: ['vault'], verbs: ['create'] },
        { nonResourceURLs: ['/x'], verbs: ['get'] },
      ],
    }),
  );
  expect({ ...role, origins: {} }).toEqual({
    kind: 'Role',
    meta: { namespace: 'shop', name: 'r', labels: {}, annotations: {} },
    rules: [
      {
        apiGroups: [''],
        resources: ['serviceaccounts/token'],
        resourceNames: ['vault'],
        nonResourceUrls: [],
        verbs: ['create'],
      },
      { apiGroups: [], resources: [], resourceNames: [], nonResourceUrls: ['/x'], verbs: ['get'] },
    ],
    at: 'prod.yaml#Role/shop/r',
    origins: {},
  });
});

test('a ClusterRoleBinding with its subjects', () => {
  const binding = readRbacBinding(
    manifest({
      apiVersion,
      kind: 'ClusterRoleBinding',
      metadata: { name: 'b' },
      roleRef: { kind: 'ClusterRole', name: 'system:auth-delegator' },
      subjects: [
        { kind: 'ServiceAccount', name: 'a', namespace: 'vault' },
        { kind: 'Group', name: 'g', namespace: 'ignored' },
        { kind: 'User', name: 'u' },
      ],
    }),
  );
  expect({ ...binding, origins: {} }).toEqual({
    kind: 'ClusterRoleBinding',
    meta: { namespace: '', name: 'b', labels: {}, annotations: {} },
    roleKind: 'ClusterRole',
    roleName: 'system:auth-delegator',
    rbacSubjects: [
      { kind: 'ServiceAccount', name: 'a', namespace: 'vault' },
      { kind: 'Group', name: 'g', namespace: '' },
      { kind: 'User', name: 'u', namespace: '' },
    ],
    emitted: true,
    at: 'prod.yaml#ClusterRoleBinding/b',
    origins: {},
  });
});
