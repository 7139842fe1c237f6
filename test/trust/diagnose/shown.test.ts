import fc from 'fast-check';
import { printable, shown } from '../../../src/trust/diagnose/shown';

test.each([
  ['text', '`text`'],
  ['', '`""`'],
  [1.3, '`1.3`'],
  [NaN, '`NaN`'],
  [true, '`true`'],
  [10n, '`10`'],
  [null, '`null`'],
  [undefined, 'nothing'],
  [[], '`[]`'],
  [[1], 'a list'],
  [{ a: 1 }, 'an object'],
  [() => 1, 'a function'],
  [Symbol('s'), 'a symbol'],
  ['two\nlines', '`two\\nlines`'],
  ['\u001b[31mred', '`\\u001b[31mred`'],
  ['right\u202eleft', '`right\\u202eleft`'],
  ['-----BEGIN PRIVATE KEY-----\nMC4', 'a private key'],
])('%p is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('a long text is cut after 60 characters', () => {
  expect(shown('a'.repeat(60))).toBe(`\`${'a'.repeat(60)}\``);
  expect(shown('a'.repeat(61))).toBe(`\`${'a'.repeat(60)}…\``);
});

test('whatever a text holds, one line comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).toMatch(/^[^\p{Cc}]*$/u);
    }),
  );
});
