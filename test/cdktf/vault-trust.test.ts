import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Policy } from '@cdktf/provider-vault/lib/policy';
import { VaultProvider } from '@cdktf/provider-vault/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { VaultTrust } from '../../src/cdktf/vault-trust';
import { synthBoth } from '../../src/testing/synth-both';
import type { TerraformModule } from '../../src/testing/synth-both';
import { judged } from '../support/judged';
import { twoClustersModel } from '../support/two-clusters-model';

const trust = judged(twoClustersModel());
const outdir = mkdtempSync(join(tmpdir(), 'vault-trust-'));
afterAll(() => rmSync(outdir, { recursive: true }));

function synth(add: (stack: TerraformStack) => void): TerraformModule {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'vault');
  new VaultProvider(stack, 'provider', {});
  new VaultTrust(stack, 'trust', { trust });
  add(stack);
  app.synth();
  return JSON.parse(readFileSync(join(outdir, 'stacks/vault/cdk.tf.json'), 'utf8'), (key: string, value: unknown) =>
    key === '//' ? undefined : value,
  ) as TerraformModule;
}

test('the written stack holds the resources, variables and outputs of the plain module', () => {
  const { resource, variable, output } = synthBoth(trust).terraform;
  expect(synth(() => undefined)).toMatchObject({ resource, variable, output });
});

test('a reference from the user’s own resource orders it behind the trust', () => {
  const written = synth((stack) => {
    const again = stack.node.findChild('trust') as VaultTrust;
    new Policy(stack, 'mine', { name: 'mine', policy: '', dependsOn: [again.policy('prod', 'shop/vault')] });
  });
  expect(written.resource?.['vault_policy']?.['mine']).toEqual({
    name: 'mine',
    policy: '',
    depends_on: ['vault_policy.prod_shop_vault'],
  });
});

test('what the stack holds already stops synthesis with both paths', () => {
  expect(() => synth((stack) => new Policy(stack, 'prod_shop_vault', { name: 'mine', policy: '' }))).toThrow(
    /\[vault\/trust\] `vault_policy\.prod_shop_vault` is there twice: by `vault\/trust\/vault_policy\.prod_shop_vault` and by `vault\/prod_shop_vault`/,
  );
});
