import { TerraformStack, Testing } from 'cdktf';
import { bindings } from '../../src/cdktf/bindings';
import { emit } from '../../src/terraform/emit';
import { synthStack } from '../../src/testing/synth-constructs';
import type { Plan, PlannedResource } from '../../src/trust/plan/planned';

const mount: PlannedResource = {
  type: 'vault_mount',
  id: 'pki',
  part: 'pki',
  owner: 'pki:pki',
  at: 'vault.pki.pki',
  args: { path: 'pki', type: 'pki', max_lease_ttl_seconds: 3600 },
  preventDestroy: true,
  dependsOn: [],
};

function emitted(plan: Partial<Plan>): unknown {
  const stack = new TerraformStack(Testing.app(), 'vault');
  emit(stack, { resources: [], variables: [], outputs: [], documents: [], ...plan }, bindings);
  return synthStack(stack);
}

test('a resource has the planned address and arguments, and is protected', () => {
  expect(emitted({ resources: [mount] })).toEqual({
    resource: {
      vault_mount: {
        pki: { path: 'pki', type: 'pki', max_lease_ttl_seconds: 3600, lifecycle: { prevent_destroy: true } },
      },
    },
  });
});

test('references, maps, variables and dependencies become what Terraform reads', () => {
  const role: PlannedResource = {
    type: 'vault_jwt_auth_backend_role',
    id: 'prod_shop_vault',
    part: { cluster: 'prod' },
    owner: 'issuer:prod:shop/vault',
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    args: {
      backend: { kind: 'reference', address: 'vault_jwt_auth_backend.prod', attribute: 'path', literal: 'jwt-prod' },
      role_name: 'web',
      user_claim: 'sub',
      bound_audiences: ['vault://shop/vault'],
      bound_claims: { kind: 'map', values: { bound_kind: 'reference' } },
      bound_subject: { kind: 'variable', name: 'subject' },
      user_claim_json_pointer: false,
    },
    preventDestroy: false,
    dependsOn: ['vault_mount.pki'],
  };
  expect(emitted({ resources: [role] })).toEqual({
    resource: {
      vault_jwt_auth_backend_role: {
        prod_shop_vault: {
          backend: '${vault_jwt_auth_backend.prod.path}',
          role_name: 'web',
          user_claim: 'sub',
          bound_audiences: ['vault://shop/vault'],
          bound_claims: { bound_kind: 'reference' },
          bound_subject: '${var.subject}',
          user_claim_json_pointer: false,
          depends_on: ['vault_mount.pki'],
        },
      },
    },
  });
});

test('variables and outputs keep their names, secrets are marked', () => {
  const value = { kind: 'reference', address: 'vault_mount.pki', attribute: 'accessor', literal: null } as const;
  expect(
    emitted({
      variables: [
        { name: 'reviewer_jwt', description: 'token', sensitive: true, parts: ['pki'] },
        { name: 'api_server', description: 'url', sensitive: false, parts: ['pki'] },
      ],
      outputs: [{ name: 'accessor', description: 'of the mount', value, part: 'pki' }],
    }),
  ).toEqual({
    variable: {
      reviewer_jwt: { type: 'string', description: 'token', sensitive: true },
      api_server: { type: 'string', description: 'url' },
    },
    output: { accessor: { description: 'of the mount', value: '${vault_mount.pki.accessor}' } },
  });
});

test('an escaped literal reaches Terraform as it was escaped', () => {
  const policy = 'a $${b} %%{c} "d"\n\u2028 \\ é 😀 <<EOT';
  const type = 'vault_policy';
  expect(emitted({ resources: [{ ...mount, type, args: { name: 'web', policy }, preventDestroy: false }] })).toEqual({
    resource: { vault_policy: { pki: { name: 'web', policy } } },
  });
});

test('elements are found by address', () => {
  const stack = new TerraformStack(Testing.app(), 'vault');
  const variables = [{ name: 'url', description: '', sensitive: false, parts: [] }];
  const outputs = [{ name: 'url', description: '', value: 'x', part: 'pki' as const }];
  const elements = emit(stack, { resources: [mount], variables, outputs }, bindings);
  expect([...elements.keys()]).toEqual(['var.url', 'vault_mount.pki', 'output.url']);
});
