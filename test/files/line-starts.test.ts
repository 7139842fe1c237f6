import * as fc from 'fast-check';
import { LineStarts } from '../../src/files/line-starts';

test('lines and columns count from 1', () => {
  const lines = new LineStarts('a\nbc\n\nd');
  expect([0, 1, 2, 3, 5, 6].map((offset) => lines.of(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

test('in any text, the line of an offset is the number of line breaks before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), fc.nat(), (text, any) => {
      const offset = any % (text.length + 1);
      const before = text.slice(0, offset).split('\n');
      expect(new LineStarts(text).of(offset)).toEqual({
        line: before.length,
        column: (before[before.length - 1] ?? '').length + 1,
      });
    }),
  );
});
