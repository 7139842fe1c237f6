import fc from 'fast-check';
import { wrap } from '../../../src/trust/diagnose/wrap';

test('lines break at spaces, and a long word stands alone', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('a verylongword b', 4)).toEqual(['a', 'verylongword', 'b']);
  expect(wrap('one two three', Infinity)).toEqual(['one two three']);
  expect(wrap('', 5)).toEqual(['']);
});

test('no word is lost, and no line is longer than it must be', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (some, width) => {
      const lines = wrap(some.join(' '), width);
      expect(lines.join(' ')).toBe(some.join(' '));
      for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
    }),
  );
});
