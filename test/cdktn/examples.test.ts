import { synthStack } from '../../src/testing/synth-constructs';
import { withSimulatedProvider } from '../support/cdktn';
import { examples, produced } from '../support/examples';

test.each(examples().map((example) => [example.name, example] as const))(
  '%s: cdktn and the plain main.tf.json are equal in resources, variables and outputs (simulation of @cdktn/provider-vault)',
  async (_, example) => {
    const { VaultTrust, TerraformStack, Testing } = await withSimulatedProvider(async () => ({
      ...(await import('cdktn')),
      ...(await import('cdk-vault-trust/cdktn')),
    }));
    const stack = new TerraformStack(Testing.app(), 'stack');
    new VaultTrust(stack, 'trust', { trust: example.trust });
    const { resource, variable, output } = synthStack(stack);
    const plain = JSON.parse(produced(example).get('terraform/main.tf.json') ?? '') as ReturnType<typeof synthStack>;
    expect({ resource, variable, output }).toEqual({
      resource: plain.resource,
      variable: plain.variable,
      output: plain.output,
    });
  },
);
