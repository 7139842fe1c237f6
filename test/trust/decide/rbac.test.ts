import { anonymous, authorize, type Right } from '../../../src/trust/decide/rbac';
import type { RbacBinding, RbacRule } from '../../../src/trust/model/kubernetes-objects';
import {
  cluster,
  delegatorBinding,
  objectMeta,
  tokenRequestBinding,
  tokenRequestRole,
  trustModel,
} from '../../support/model';

const user = 'system:serviceaccount:cert-manager:cert-manager';
const token: Right = {
  verb: 'create',
  apiGroup: '',
  resource: 'serviceaccounts/token',
  name: 'web',
  namespace: 'shop',
};
const review: Right = {
  verb: 'create',
  apiGroup: 'authentication.k8s.io',
  resource: 'tokenreviews',
  name: '',
  namespace: '',
};
const discovery: Right = { verb: 'get', url: '/.well-known/openid-configuration' };
const may = (rules: Partial<RbacRule>, right: Right = token, binding: Partial<RbacBinding> = {}) => {
  const role = tokenRequestRole('shop', 'web');
  const rule = { ...role.rules[0]!, ...rules };
  const at = cluster({
    rbacRoles: [{ ...role, rules: [rule] }],
    rbacBindings: [tokenRequestBinding('shop', 'web', binding)],
  });
  return authorize(trustModel(), at, user, right).result;
};
const bound = (
  subject: RbacBinding['rbacSubjects'][number],
  who: string,
  right: Right,
  overrides: Partial<RbacBinding> = {},
) =>
  authorize(
    trustModel(),
    cluster({ rbacBindings: [delegatorBinding('', '', { rbacSubjects: [subject], ...overrides })] }),
    who,
    right,
  ).result;

test.each<[string, unknown, unknown]>([
  ['by name', may({}), true],
  ['of any name', may({ resourceNames: [] }), true],
  ['of another name', may({ resourceNames: ['other'] }), false],
  ['by wildcards', may({ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }), true],
  ['by subresource', may({ resources: ['*/token'] }), true],
  ['the resource without its subresource', may({ resources: ['serviceaccounts'] }), false],
  ['another verb', may({ verbs: ['get'] }), false],
  ['another group', may({ apiGroups: ['apps'] }), false],
  ['in another namespace', may({}, { ...token, namespace: 'other' }), false],
  [
    'of the whole cluster, by a RoleBinding',
    may({ resourceNames: [], apiGroups: ['*'], resources: ['*'] }, review),
    false,
  ],
  [
    'to another account',
    may({}, token, { rbacSubjects: [{ kind: 'ServiceAccount', namespace: 'x', name: 'cert-manager' }] }),
    false,
  ],
  ['to the account as a user', may({}, token, { rbacSubjects: [{ kind: 'User', namespace: '', name: user }] }), true],
])('a right %s', (_, found, expected) => {
  expect(found).toBe(expected);
});

test.each<[string, unknown, unknown]>([
  [
    'group of all accounts',
    bound({ kind: 'Group', name: 'system:serviceaccounts', namespace: '' }, user, review),
    true,
  ],
  [
    'group of its namespace',
    bound({ kind: 'Group', name: 'system:serviceaccounts:cert-manager', namespace: '' }, user, review),
    true,
  ],
  [
    'group of the authenticated',
    bound({ kind: 'Group', name: 'system:authenticated', namespace: '' }, user, review),
    true,
  ],
  ['group of the others', bound({ kind: 'Group', name: 'system:unauthenticated', namespace: '' }, user, review), false],
  [
    'anonymous discovery',
    bound({ kind: 'Group', name: 'system:unauthenticated', namespace: '' }, anonymous, discovery, {
      roleName: 'system:service-account-issuer-discovery',
    }),
    true,
  ],
  [
    'anonymous discovery for the authenticated only',
    bound({ kind: 'Group', name: 'system:authenticated', namespace: '' }, anonymous, discovery, {
      roleName: 'system:service-account-issuer-discovery',
    }),
    false,
  ],
  [
    'cluster-admin, an URL',
    bound({ kind: 'User', name: anonymous, namespace: '' }, anonymous, discovery, { roleName: 'cluster-admin' }),
    true,
  ],
])('a ClusterRoleBinding to the %s', (_, found, expected) => {
  expect(found).toBe(expected);
});

test('a role that nobody declared is left to life, and named', () => {
  const at = cluster({ rbacBindings: [delegatorBinding('cert-manager', 'cert-manager', { roleName: 'own-role' })] });
  expect(authorize(trustModel(), at, user, review)).toEqual({ result: 'live', role: 'own-role' });
});

test('a Role of the same name in another namespace does not count', () => {
  const at = cluster({
    rbacRoles: [{ ...tokenRequestRole('other', 'web'), meta: objectMeta('other', 'web-token-request') }],
    rbacBindings: [tokenRequestBinding('shop', 'web')],
  });
  expect(authorize(trustModel(), at, user, token).result).toBe('live');
});

test('foreign configuration without any binding says nothing', () => {
  expect(authorize(trustModel({ name: '' }), cluster(), user, token).result).toEqual({ missing: 'clusters.prod' });
  expect(authorize(trustModel(), cluster(), user, token).result).toBe(false);
});
