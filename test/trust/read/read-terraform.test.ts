import * as fc from 'fast-check';
import { readTerraform, readTerraformModule } from '../../../src/trust/read/read-terraform';

const at = (address: string): string => `main.tf.json#${address}`;

test('reads every kind of resource of one Vault', () => {
  const vault = readTerraform(
    {
      resource: {
        vault_auth_backend: {
          k: { type: 'kubernetes', path: 'k8s' },
          bare: { type: 'jwt', path: 'bare' },
          u: { type: 'userpass' },
        },
        vault_kubernetes_auth_backend_config: {
          k: { backend: '${vault_auth_backend.k.path}', kubernetes_host: 'h' },
          other: { backend: 'other', kubernetes_host: 'h2' },
        },
        vault_jwt_auth_backend: { j: { path: 'jwt-prod', oidc_discovery_url: 'https://a', jwks_url: 'https://b' } },
        vault_jwt_auth_backend_role: {
          r: { backend: '${vault_jwt_auth_backend.j.path}', role_name: 'web', role_type: 'jwt' },
        },
        vault_kubernetes_auth_backend_role: { r: { role_name: 'api', audiences: ['x'] } },
        vault_mount: { pki: { type: 'pki', path: 'pki' }, kv: { type: 'kv', path: 'kv' } },
        vault_pki_secret_backend_role: { r: { backend: 'pki', name: 'web' } },
        vault_policy: { p: { name: 'p', policy: '${data.vault_policy_document.d.hcl}' } },
        vault_identity_entity: { e: { name: 'e' } },
      },
      data: {
        vault_policy_document: { d: { rule: [{ path: 'a', capabilities: ['read'] }] } },
        vault_auth_backend: { x: { path: 'x' } },
      },
    },
    'main.tf.json',
  );
  expect(vault.authMounts.map(({ method, path }) => [method, path])).toEqual([
    ['jwt', 'jwt-prod'],
    ['kubernetes', 'k8s'],
    ['jwt', 'bare'],
    ['kubernetes', 'other'],
  ]);
  expect(vault.authRoles.map(({ mount, name }) => [mount, name])).toEqual([
    ['jwt-prod', 'web'],
    ['kubernetes', 'api'],
  ]);
  expect(vault.pkiMounts.map(({ path }) => path)).toEqual(['pki']);
  expect(vault.pkiRoles.map(({ mount, name }) => [mount, name])).toEqual([['pki', 'web']]);
  expect(vault.policies.map(({ rules }) => rules.map(({ path }) => path))).toEqual([['a']]);
  expect(vault.facts.strayKeys).toEqual([
    { at: at('vault_kubernetes_auth_backend_role.r'), key: 'audiences', kind: 'unknown' },
  ]);
  expect(vault.facts.unread).toEqual([
    at('vault_jwt_auth_backend.j.jwks_url'),
    at('vault_identity_entity.e'),
    at('data.vault_auth_backend.x'),
    at('vault_mount.kv'),
    at('vault_auth_backend.u'),
  ]);
  expect(vault.diagnostics).toEqual([]);
  expect(vault.vaultNamespace).toBe('');
});

test('reads the files of a directory as one module', () => {
  const { policies } = readTerraformModule([
    { at: 'a.tf.json', value: { resource: { vault_policy: { p: { name: '${local.n}', policy: '' } } } } },
    { at: 'b.tf.json', value: { locals: { n: 'web' } } },
  ]);
  expect(policies.map(({ name, at: place }) => [name, place])).toEqual([['web', 'a.tf.json#vault_policy.p']]);
});

test('says what Terraform and Vault would not take', () => {
  const { diagnostics } = readTerraform(
    {
      resource: {
        vault_policy: { p: { name: 'p', policy: 'path "a" { capabilities = ["sing"] }' } },
        vault_jwt_auth_backend_role: { r: { role_type: 'jwtt' } },
      },
    },
    'main.tf.json',
  );
  expect(diagnostics.map(({ code, kind, at: place, message }) => [code, kind, place, message])).toEqual([
    [
      'bad-value',
      'broken',
      at('vault_jwt_auth_backend_role.r.role_type'),
      'terraform would not take this value, wanted one of `jwt`, `oidc`',
    ],
    [
      'bad-value',
      'broken',
      at('vault_policy.p.policy'),
      'vault would not take this policy: path `a`: unknown capability `sing` at line 1, column 27',
    ],
  ]);
});

test('a secret in a malformed policy is not repeated', () => {
  const token = `eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(40)}.c2lnbmF0dXJl`;
  const { diagnostics } = readTerraform(
    { resource: { vault_policy: { p: { policy: `path "${token}" { x = 1 }` } } } },
    'main.tf.json',
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'vault would not take this policy: its text is malformed',
  ]);
});

test('a document of another shape is told', () => {
  expect(
    readTerraform('x', 'main.tf.json').diagnostics.map(({ code, at: place, message }) => [code, place, message]),
  ).toEqual([['wrong-type', 'main.tf.json', 'terraform wants an object at the top of a file']]);
});

test.each([
  ['of the provider', { provider: { vault: { namespace: 'a' } }, resource: { vault_policy: { p: {} } } }, 'a'],
  [
    'below that of the provider',
    { provider: { vault: { namespace: 'a/' } }, resource: { vault_policy: { p: { namespace: 'b' } } } },
    'a/b',
  ],
  ['of the resources', { resource: { vault_policy: { p: { namespace: 'b' } } } }, 'b'],
  ['that differs', { resource: { vault_policy: { p: { namespace: 'b' }, q: {} } } }, null],
  ['that a variable carries', { resource: { vault_policy: { p: { namespace: '${var.n}' } } } }, null],
  ['of nothing', {}, null],
])('the namespace %s', (_, document, namespace) => {
  expect(readTerraform(document, 'main.tf.json').vaultNamespace).toBe(namespace);
});

test('no document makes it throw', () => {
  const keys = [
    'resource',
    'data',
    'locals',
    'variable',
    'vault_policy',
    'vault_mount',
    'vault_auth_backend',
    'web',
    'policy',
    'name',
    'path',
    'type',
    'backend',
    '__proto__',
    'values',
    'planned_values',
    'root_module',
    'resources',
    'address',
    'for_each',
    'count',
  ];
  const text = fc.constantFrom(
    'pki',
    'kubernetes',
    '${vault_mount.web.path}',
    '${',
    'path "a" {',
    '%{',
    '${local.web}',
    '${local["web"][0]}',
  );
  const { document } = fc.letrec((tie) => ({
    document: fc.oneof(
      { depthSize: 'medium' },
      text,
      fc.constant(null),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('document'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('document'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(document, (value) => {
      expect(Array.isArray(readTerraform(value, 'main.tf.json').policies)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
