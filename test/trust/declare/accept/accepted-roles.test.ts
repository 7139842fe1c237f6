import type { AcceptedRoleDeclaration } from '../../../../src/trust/declare/declaration';
import { findingsOf, modelOf } from '../sample';
import { accepting, east, orders } from './sample-accept';

const dex = { issuer: 'https://dex.acme.example', audiences: ['kubectl'], groupsClaim: 'groups' } as const;
const bound = (...given: Parameters<typeof accepting>) =>
  modelOf(accepting(...given)).clusters[1]?.rbacBindings.map(({ kind, meta, roleKind, roleName, rbacSubjects }) => [
    kind,
    [meta.namespace, meta.name].join('/'),
    `${roleKind} ${roleName}`,
    rbacSubjects.map((subject) => `${subject.kind} ${subject.name}`),
  ]);
const found = (issuer: typeof east | typeof dex, role: AcceptedRoleDeclaration) =>
  findingsOf(accepting({ one: { ...issuer, roles: [role] }, east })).map(([code, at]) => [code, at]);
const place = 'clusters.west.accepts.one.roles';

test('a role is bound to users and groups by the names that they have in the cluster', () => {
  const roles = [
    { name: 'edit', users: ['jane', 'jane'], groups: ['dev'] },
    { namespace: 'shop', name: 'order-reader', kind: 'Role', groups: ['shop'] },
  ] as const;
  expect(bound({ east, dex: { ...dex, groupsPrefix: 'g:', roles } })).toEqual([
    ['RoleBinding', 'shop/acme:east:view', 'ClusterRole view', ['User east:system:serviceaccount:shop:orders']],
    ['ClusterRoleBinding', '/acme:dex:edit', 'ClusterRole edit', ['User dex:jane', 'Group g:dev']],
    ['RoleBinding', 'shop/acme:dex:order-reader', 'Role order-reader', ['Group g:shop']],
  ]);
});

test('what is granted by `defaults` is granted in each cluster', () => {
  const declaration = accepting({});
  const roles = [{ name: 'view', groups: ['dev'] }];
  const { clusters } = modelOf({ ...declaration, defaults: { accepts: { dex: { ...dex, roles } } } });
  expect(clusters.map(({ rbacBindings }) => rbacBindings.map(({ meta }) => meta.name))).toEqual([
    ['acme:dex:view'],
    ['acme:dex:view'],
  ]);
});

test('a role that reaches nobody is told', () => {
  expect(found(east, { name: 'view' })).toEqual([['setting-without-effect', `${place}[view]`]]);
  expect(found(east, { name: 'view', groups: ['dev'] })).toEqual([['setting-without-effect', `${place}[view].groups`]]);
  expect(found(dex, { name: 'view', accounts: [orders] })).toEqual([
    ['setting-without-effect', `${place}[view].accounts`],
  ]);
});

test('a Role needs a namespace', () => {
  expect(found(east, { name: 'order-reader', kind: 'Role', users: ['x'] })).toEqual([
    ['missing-key', `${place}[order-reader]`],
  ]);
});

test('a role stands once in each namespace', () => {
  const roles = [...east.roles, ...east.roles];
  expect(findingsOf(accepting({ one: { ...east, roles } })).map(([code, at]) => [code, at])).toEqual([
    ['duplicate-identity', `${place}[shop/view]`],
  ]);
});
