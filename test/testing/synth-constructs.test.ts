import { ApiObject, Chart, Testing as Cdk8sTesting } from 'cdk8s';
import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { TerraformStack as TerrainStack, TerraformVariable as TerrainVariable, Testing as TerrainTesting } from 'cdktn';
import { synthChart, synthStack } from '../../src/testing/synth-constructs';

test('a chart becomes its manifests, in its own order', () => {
  const chart = new Chart(Cdk8sTesting.app(), 'shop');
  const second = new ApiObject(chart, 'b', { kind: 'ConfigMap', apiVersion: 'v1', metadata: { name: 'b' } });
  second.addDependency(new ApiObject(chart, 'a', { kind: 'ConfigMap', apiVersion: 'v1', metadata: { name: 'a' } }));
  expect(JSON.stringify(synthChart(chart))).toBe(
    '[{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}},{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"b"}}]',
  );
});

test('a stack becomes what `Testing.synth` gives, without notes of the framework', () => {
  const stack = new TerraformStack(Testing.app(), 'vault');
  const variable = new TerraformVariable(stack, 'url', { type: 'string' });
  new TerraformOutput(stack, 'same', { value: variable.stringValue });
  expect(synthStack(stack)).toEqual({
    output: { same: { value: '${var.url}' } },
    variable: { url: { type: 'string' } },
  });
  expect(synthStack(stack)).toEqual(JSON.parse(Testing.synth(stack)));
});

test('stacks of cdktf and cdktn are equal', () => {
  const stack = new TerraformStack(Testing.app(), 'vault');
  new TerraformVariable(stack, 'url', { type: 'string' });
  const terrainStack = new TerrainStack(TerrainTesting.app(), 'vault');
  new TerrainVariable(terrainStack, 'url', { type: 'string' });
  expect(synthStack(terrainStack)).toEqual(synthStack(stack));
});
