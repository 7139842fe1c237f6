import { Policy } from '@cdktf/provider-vault/lib/policy';
import { App, Chart } from 'cdk8s';
import { TerraformStack, Testing } from 'cdktf';
import { TerraformResource as TerrainResource, TerraformStack as TerrainStack, Testing as TerrainTesting } from 'cdktn';
import { Construct } from 'constructs';
import { bindings } from '../../src/cdktf/bindings';
import type { Bindings } from '../../src/terraform/bindings';
import { stackFor } from '../../src/terraform/stack-for';

class TerrainPolicy extends TerrainResource {}
const terrain: Bindings = { ...bindings, resources: { ...bindings.resources, vault_policy: TerrainPolicy } };
const stack = new TerraformStack(Testing.app(), 'vault');
const terrainStack = new TerrainStack(TerrainTesting.app(), 'vault');

test('the stack above, where it and the provider are of one framework', () => {
  expect(stackFor(new Construct(stack, 'inner'), bindings)).toBe(stack);
  expect(stackFor(new Construct(terrainStack, 'inner'), terrain)).toBe(terrainStack);
  expect(bindings.resources.vault_policy).toBe(Policy);
});

test('a scope outside of a stack is refused', () => {
  expect(() => stackFor(new Construct(new Chart(new App(), 'prod'), 'trust'), bindings)).toThrow(
    new Error('`prod/trust` stands outside of a TerraformStack: pass a stack, or a construct in one, as its scope'),
  );
});

test('a cdktn stack with resources of cdktf is refused with both exits', () => {
  expect(() => stackFor(new Construct(terrainStack, 'trust'), bindings)).toThrow(
    new Error(
      'stack `vault` is of cdktn 0.24.0, and this VaultTrust makes resources of cdktf 0.21.0: import VaultTrust from `cdk-vault-trust/cdktn`, or keep `@cdktf/provider-vault` and let it run on cdktn: `"cdktf": "npm:cdktn@0.24.0"` in dependencies, and `"overrides": { "@cdktf/provider-vault": { "cdktf": "$cdktf" } }`',
    ),
  );
});

test('a cdktf stack with resources of cdktn is refused', () => {
  expect(() => stackFor(new Construct(stack, 'trust'), terrain)).toThrow(
    new Error(
      'stack `vault` is of cdktf 0.21.0, and this VaultTrust makes resources of cdktn 0.24.0: import VaultTrust from `cdk-vault-trust/cdktf`',
    ),
  );
});
