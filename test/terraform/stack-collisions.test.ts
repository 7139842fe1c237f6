import { Policy } from '@cdktf/provider-vault/lib/policy';
import { VaultProvider } from '@cdktf/provider-vault/lib/provider';
import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { bindings } from '../../src/cdktf/bindings';
import { emit } from '../../src/terraform/emit';
import { collisionsIn } from '../../src/terraform/stack-collisions';
import { plan } from '../../src/trust/plan/plan';
import { twoClustersModel } from '../support/two-clusters-model';

const planned = plan(twoClustersModel()).plan;

function messages(add: (stack: TerraformStack) => void): string[] {
  const stack = new TerraformStack(Testing.app(), 'vault');
  const elements = emit(new Construct(stack, 'trust'), planned, bindings);
  add(stack);
  return collisionsIn(stack, { elements, resources: planned.resources }, bindings);
}

const policy = { name: 'mine', policy: '' };

test('a stack with other things beside has none', () => {
  expect(
    messages((stack) => {
      new VaultProvider(stack, 'provider', {});
      new Policy(stack, 'mine', policy);
      new TerraformVariable(stack, 'region', {});
      new TerraformOutput(stack, 'region_out', { value: 'x' });
    }),
  ).toEqual([]);
});

test('the same address is named with both paths', () => {
  expect(messages((stack) => new Policy(stack, 'prod_shop_vault', policy))).toEqual([
    '`vault_policy.prod_shop_vault` is there twice: by `vault/trust/vault_policy.prod_shop_vault` and by `vault/prod_shop_vault`',
  ]);
  expect(messages((stack) => new Policy(stack, 'other', policy).overrideLogicalId('dev_shop_vault'))).toEqual([
    '`vault_policy.dev_shop_vault` is there twice: by `vault/trust/vault_policy.dev_shop_vault` and by `vault/other`',
  ]);
});

test('the same variable or output is named', () => {
  expect(
    messages((stack) => {
      new TerraformVariable(stack, 'prod_reviewer_jwt', {});
      new TerraformOutput(stack, 'pki_certificate', { value: 'x' });
    }),
  ).toEqual([
    '`var.prod_reviewer_jwt` is there twice: by `vault/trust/var.prod_reviewer_jwt` and by `vault/prod_reviewer_jwt`',
    '`output.pki_certificate` is there twice: by `vault/trust/output.pki_certificate` and by `vault/pki_certificate`',
  ]);
});

test('the same path in Vault under another address is named', () => {
  const namespace = 'platform/pki';
  expect(
    messages((stack) => new Policy(stack, 'mine', { ...policy, name: 'acme-prod-shop-vault', namespace })),
  ).toEqual([
    'path `platform/pki/sys/policies/acl/acme-prod-shop-vault` of Vault is there twice: by `vault/trust/vault_policy.prod_shop_vault` and by `vault/mine`',
  ]);
});

test('another Vault namespace, or a provider of its own, is another place', () => {
  expect(
    messages((stack) => {
      const provider = new VaultProvider(stack, 'other', { alias: 'other' });
      const name = 'acme-prod-shop-vault';
      new Policy(stack, 'root', { ...policy, name });
      new Policy(stack, 'elsewhere', { ...policy, name, namespace: 'platform/pki', provider });
    }),
  ).toEqual([]);
});

test('a whole trust twice is said in few words', () => {
  const found = messages((stack) => emit(new Construct(stack, 'again'), planned, bindings));
  expect(found).toHaveLength(11);
  expect(found[10]).toMatch(/^and \d+ more are there twice$/);
});
