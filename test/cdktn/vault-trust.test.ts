import { TerraformStack, Testing } from 'cdktf';
import { VaultTrust } from '../../src/cdktf/vault-trust';
import { synthBoth, type TerraformModule } from '../../src/testing/synth-both';
import { synthStack } from '../../src/testing/synth-constructs';
import { judged } from '../support/judged';
import { withSimulatedProvider } from '../support/cdktn';
import { twoClustersModel } from '../support/two-clusters-model';

const trust = judged(twoClustersModel());

const load = () =>
  withSimulatedProvider(async () => ({ ...(await import('cdktn')), ...(await import('cdk-vault-trust/cdktn')) }));
let cdktn: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  cdktn = await load();
});

function content({ resource, variable, output }: TerraformModule): unknown {
  return { resource, variable, output };
}

test('cdktn, cdktf and the plain module are equal (simulation of @cdktn/provider-vault)', () => {
  const terrainStack = new cdktn.TerraformStack(cdktn.Testing.app(), 'vault');
  new cdktn.VaultTrust(terrainStack, 'trust', { trust });
  const stack = new TerraformStack(Testing.app(), 'vault');
  new VaultTrust(stack, 'trust', { trust });
  expect(content(synthStack(terrainStack))).toEqual(content(synthStack(stack)));
  expect(content(synthStack(terrainStack))).toEqual(content(synthBoth(trust).terraform));
});

test('cdktn’s own synthesis gives the same (simulation of @cdktn/provider-vault)', () => {
  const terrainStack = new cdktn.TerraformStack(cdktn.Testing.app(), 'vault');
  new cdktn.VaultTrust(terrainStack, 'trust', { trust });
  expect(content(JSON.parse(cdktn.Testing.synth(terrainStack)) as TerraformModule)).toEqual(
    content(synthBoth(trust).terraform),
  );
});

test('a stack of the other framework is refused, in both directions (simulation of @cdktn/provider-vault)', () => {
  const stack = new TerraformStack(Testing.app(), 'vault');
  const terrainStack = new cdktn.TerraformStack(cdktn.Testing.app(), 'vault');
  expect(() => new cdktn.VaultTrust(stack, 'trust', { trust })).toThrow(
    /^stack `vault` is of cdktf 0\.21\.0, and this VaultTrust makes resources of cdktn 0\.24\.0: import VaultTrust from `cdk-vault-trust\/cdktf`$/,
  );
  expect(() => new VaultTrust(terrainStack, 'trust', { trust })).toThrow(
    /^stack `vault` is of cdktn 0\.24\.0, and this VaultTrust makes resources of cdktf 0\.21\.0: import VaultTrust from `cdk-vault-trust\/cdktn`, or keep /,
  );
});
