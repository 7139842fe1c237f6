import { Policy } from '@cdktf/provider-vault/lib/policy';
import { App as Cdk8sApp, Chart } from 'cdk8s';
import { TerraformStack, Testing } from 'cdktf';
import { TerraformStack as TerrainStack, Testing as TerrainTesting } from 'cdktn';
import { Construct } from 'constructs';
import { frameworkOf, stackAbove } from '../../src/terraform/framework';

class OwnStack extends TerraformStack {}

test('a stack is known by jsii’s mark, through subclasses and constructs between', () => {
  const stack = new OwnStack(Testing.app(), 'vault');
  const inner = new Construct(new Construct(stack, 'a'), 'b');
  expect(stackAbove(inner)).toEqual({ stack, framework: { name: 'cdktf', version: '0.21.0' } });
});

test('a stack of cdktn is told apart', () => {
  const stack = new TerrainStack(TerrainTesting.app(), 'vault');
  expect(stackAbove(stack)).toEqual({ stack, framework: { name: 'cdktn', version: '0.24.0' } });
});

test('a chart, an app or a bare construct is no stack', () => {
  expect(stackAbove(new Chart(new Cdk8sApp(), 'prod'))).toBeNull();
  expect(stackAbove(Testing.app())).toBeNull();
});

test('a provider’s class belongs to the framework that it extends', () => {
  expect(frameworkOf(Policy, 'TerraformResource')).toEqual({ name: 'cdktf', version: '0.21.0' });
  expect(frameworkOf(Policy, 'TerraformStack')).toBeNull();
  expect(frameworkOf(Construct, 'TerraformResource')).toBeNull();
});
