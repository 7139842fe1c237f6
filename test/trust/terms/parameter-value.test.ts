import { carriesParameters, isAllowedValue, isDeniedValue } from '../../../src/trust/terms/parameter-value';

test.each<[readonly string[], string, boolean, boolean]>([
  [[], 'x', true, true],
  [['1h'], '1h', true, true],
  [['1h'], '2h', false, false],
  [['1h', '2h'], '1h, 2h', true, true],
  [['1h'], '1h,2h', false, true],
  [['1h,2h'], '1h,2h', true, true],
  [['*h'], '1h,2h', true, true],
  [['x'], '', true, false],
  [[''], '', true, true],
])('%j and the value "%s"', (patterns, value, allowed, denied) => {
  expect(isAllowedValue(patterns, value)).toBe(allowed);
  expect(isDeniedValue(patterns, value)).toBe(denied);
});

test('a list and a deletion carry no parameters', () => {
  const capabilities = ['create', 'read', 'update', 'patch', 'delete', 'list', 'sudo'];
  expect(capabilities.filter(carriesParameters)).toEqual(['create', 'read', 'update', 'patch']);
});
