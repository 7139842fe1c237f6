import { printGoTexts, printGoValue } from '../../../src/trust/terms/go-value';

test.each<[unknown, string]>([
  ['shop', 'shop'],
  [true, 'true'],
  [null, '<nil>'],
  [['a', 1, null], '[a 1 <nil>]'],
  [{}, 'map[]'],
  [{ b: { d: 'x' }, a: ['y'] }, 'map[a:[y] b:map[d:x]]'],
])('%j as %%v', (value, expected) => {
  expect(printGoValue(value)).toBe(expected);
});

test('texts as %q', () => {
  expect(printGoTexts(['a', 'b "c"'])).toBe('["a" "b \\"c\\""]');
});
