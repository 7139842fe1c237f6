import fc from 'fast-check';
import { terraformId } from '../../../src/trust/terms/terraform-id';

test.each([
  [['prod'], 'prod'],
  [['prod', 'sandbox', 'vault-issuer'], 'prod_sandbox_vault-issuer'],
  [['prod', 'a.b'], 'prod_a__2e_b'],
  [['prod', 'a_b'], 'prod_a__5f_b'],
  [['pki/prod'], 'pki__2f_prod'],
  [['1st'], '_1st'],
  [['-a'], '_-a'],
  [['ä'], '___e4_'],
  [['😀'], '___1f600_'],
])('%j becomes `%s`', (parts, id) => {
  expect(terraformId(...parts)).toBe(id);
});

const part = fc.oneof(
  fc
    .array(fc.constantFrom('a', 'e', '5', 'f', '_', '-', '.', '5f', '__5f_', 'é'), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('')),
  fc.string({ minLength: 1, maxLength: 4, unit: 'binary' }),
);
const parts = fc.array(part, { minLength: 1, maxLength: 4 });

test('different parts never share an id', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(terraformId(...one) === terraformId(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 5000 },
  );
});

test('an id is one that Terraform takes', () => {
  fc.assert(
    fc.property(parts, (one) => {
      expect(terraformId(...one)).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
    }),
  );
});
