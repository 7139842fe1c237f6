import { computedAttribute } from '../../../../src/trust/read/terraform/provider-computed';
import { absent, known, unknown, type Resolved } from '../../../../src/trust/read/terraform/resolved';

const managed = (type: string) => ({ mode: 'managed', type }) as const;
const written =
  (values: Readonly<Record<string, Resolved>>) =>
  (name: string): Resolved =>
    values[name] ?? absent;

test.each<[string, string, Readonly<Record<string, Resolved>>, Resolved]>([
  ['vault_mount', 'id', { path: known('pki') }, known('pki')],
  ['vault_policy', 'id', { name: known('web') }, known('web')],
  ['vault_auth_backend', 'path', { type: known('kubernetes') }, known('kubernetes')],
  ['vault_auth_backend', 'id', { type: known('kubernetes'), path: known('k') }, known('k')],
  ['vault_jwt_auth_backend', 'path', {}, known('jwt')],
  ['vault_kubernetes_auth_backend_role', 'backend', {}, known('kubernetes')],
  ['vault_mount', 'id', {}, unknown],
  ['vault_mount', 'accessor', { path: known('pki') }, unknown],
  ['vault_policy', 'constructor', {}, unknown],
])('%s.%s', (type, name, values, expected) => {
  expect(computedAttribute(managed(type), name, written(values))).toEqual(expected);
});

test('a policy document has its text, any other data source nothing', () => {
  const rule = known([{ path: 'a', capabilities: ['read'] }]);
  const document = { mode: 'data', type: 'vault_policy_document' } as const;
  expect(computedAttribute(document, 'hcl', written({ rule }))).toEqual(
    known('path "a" {\n  capabilities = ["read"]\n}\n'),
  );
  expect(computedAttribute(document, 'id', written({ rule }))).toEqual(unknown);
  expect(
    computedAttribute({ mode: 'data', type: 'vault_auth_backend' }, 'path', written({ path: known('a') })),
  ).toEqual(unknown);
});
