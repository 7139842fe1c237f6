import { plan } from '../../../src/trust/plan/plan';
import { terraformTypes } from '../../../src/trust/plan/planned';
import { everyKindModel } from '../../support/every-kind';
import { providerArguments } from '../../support/provider-arguments';

test('every resource type is emitted for something, and has a class in the bindings', () => {
  const emitted = new Set(plan(everyKindModel()).plan.resources.map(({ type }) => type));
  expect([...emitted].sort()).toEqual([...terraformTypes]);
  for (const type of terraformTypes) expect(providerArguments(type).size).toBeGreaterThan(0);
});
