import { few, listed } from '../../../src/trust/diagnose/listing';

test('names in backticks, the last joined as said', () => {
  expect(listed([])).toBe('');
  expect(listed(['a'], ' and ')).toBe('`a`');
  expect(listed(['a', 'b', 'c'])).toBe('`a`, `b`, `c`');
  expect(listed(['a', 'b', 'c'], ' or ')).toBe('`a`, `b` or `c`');
  expect(listed([0, 224])).toBe('`0`, `224`');
});

test('of more than twelve, the rest is counted', () => {
  const names = Array.from({ length: 14 }, (_, index) => `n${String(index)}`);
  expect(few(names.slice(0, 12))).toBe(listed(names.slice(0, 12)));
  expect(few(names)).toBe(`${listed(names.slice(0, 12))} and 2 more`);
});
