import { isVariable } from '../../../src/trust/model/variable';

test('an empty literal is a literal', () => {
  expect(isVariable('')).toBe(false);
  expect(isVariable({ variable: 'reviewer_jwt' })).toBe(true);
});
