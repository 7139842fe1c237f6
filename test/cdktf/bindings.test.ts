import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { bindings } from '../../src/cdktf/bindings';
import { terraformTypes } from '../../src/trust/plan/planned';

test.each(terraformTypes)('%s is made by the class for it', (type) => {
  expect(bindings.resources[type]).toHaveProperty('tfResourceType', type);
});

test('variables and outputs are the framework’s own', () => {
  const stack = new TerraformStack(Testing.app(), 'vault');
  expect(bindings.variable).toBe(TerraformVariable);
  expect(bindings.output).toBe(TerraformOutput);
  expect(bindings.isElement(new TerraformVariable(stack, 'url', {}))).toBe(true);
  expect(bindings.isElement(Testing.app())).toBe(false);
});
