import { objectIdentity, vaultPath } from '../../../src/trust/plan/identity';

test('an object is the same by group, kind, namespace and name; the version says nothing', () => {
  const metadata = { name: 'a', namespace: 'b' };
  expect(objectIdentity({ apiVersion: 'v1', kind: 'Secret', metadata })).toBe('Secret b/a');
  expect(objectIdentity({ apiVersion: 'cert-manager.io/v1', kind: 'Issuer', metadata })).toBe(
    'cert-manager.io Issuer b/a',
  );
  expect(objectIdentity({ apiVersion: 'cert-manager.io/v2', kind: 'Issuer', metadata })).toBe(
    'cert-manager.io Issuer b/a',
  );
  expect(objectIdentity({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'a' } })).toBe('Node a');
  expect(objectIdentity({ apiVersion: 'v1', kind: 'Node', metadata: {} })).toBe('Node');
});

test.each([
  ['vault_mount', { path: 'pki', type: 'pki' }, 'pki'],
  ['vault_auth_backend', { path: 'k', type: 'kubernetes' }, 'auth/k'],
  ['vault_auth_backend', { type: 'kubernetes' }, 'auth/kubernetes'],
  ['vault_jwt_auth_backend', { path: 'j', namespace: 'team' }, 'team/auth/j'],
  ['vault_jwt_auth_backend_role', { backend: 'j', role_name: 'Web' }, 'auth/j/role/web'],
  ['vault_kubernetes_auth_backend_role', { backend: 'k', role_name: 'web' }, 'auth/k/role/web'],
  ['vault_policy', { name: 'Web' }, 'sys/policies/acl/web'],
  ['vault_pki_secret_backend_role', { backend: 'pki', name: 'Web' }, 'pki/roles/Web'],
  ['vault_pki_secret_backend_root_cert', { backend: 'pki' }, null],
] as const)('%s %j writes %s', (type, args, path) => {
  expect(vaultPath(type, args)).toBe(path);
});

test('a reference stands for its literal', () => {
  const backend = { kind: 'reference', address: 'vault_mount.a', attribute: 'path', literal: 'pki' } as const;
  expect(vaultPath('vault_pki_secret_backend_role', { backend, name: 'web' })).toBe('pki/roles/web');
});
