import { isVariable, printed } from '../../../src/trust/compare/printed';

test.each([
  ['a', '`a`'],
  [[], 'nothing'],
  [['a', 'b'], '`a`, `b`'],
  [[{ a: 1, b: [], c: null }], '`{"a":1}`'],
  [{ variable: 'v' }, 'variable `v`'],
  [{ a: 1, b: {} }, '`{"a":1}`'],
])('%j is %s', (value, text) => expect(printed(value)).toBe(text));

test('a value that deployment supplies is known by its variable', () => {
  expect([{ variable: 'v' }, { a: 1 }, 'v', null].map(isVariable)).toEqual([true, false, false, false]);
});
