import * as fc from 'fast-check';
import { ErlangFault, ErlangTokens, type Token } from '../../src/files/erlang-tokens';

function all(text: string): readonly Token[] {
  const tokens = new ErlangTokens(text);
  const found: Token[] = [];
  for (;;) {
    const token = tokens.next();
    if (token.kind === 'end') return found;
    found.push(token);
  }
}

const fault = (text: string): string => {
  try {
    all(text);
  } catch (error) {
    if (error instanceof ErlangFault) return `${String(error.at)} ${error.what}`;
  }
  return 'no fault';
};

// What each of these is was observed with erl_scan of stdlib 4.2.
test.each([
  ['atom', 'name@host_1', 'name@host_1'],
  ['atom', 'ü', 'ü'],
  ['atom', "'a b'", 'a b'],
  ['atom', "'if'", 'if'],
  ['atom', 'maybe', 'maybe'],
  ['string', '"a\nb"', 'a\nb'],
  ['string', '"\\x41\\x{42}\\101\\^A\\^?\\s\\q\\\\\\""', 'ABA\u0001\u007f q\\"'],
  ['mark', '<<', '<<'],
  ['mark', '=>', '=>'],
  ['dot', '.', '.'],
] as const)('%s %s', (kind, text, expected) => {
  expect(all(` % a comment\n${text} `)).toEqual([{ kind, text: expected, number: 0, at: 13 }]);
});

test.each([
  ['42', 42],
  ['1_000', 1000],
  ['16#fF', 255],
  ['2.5e-3', 0.0025],
  ['$a', 97],
  ['$\\n', 10],
  ['$ ', 32],
  ['$🔑', 0x1f511],
])('number %s', (text, expected) => {
  expect(all(text)).toEqual([{ kind: 'number', text: '', number: expected, at: 0 }]);
});

test.each([
  ['{a, Name}', '4 a variable, which has no value here'],
  ['_', '0 a variable, which has no value here'],
  ['a ? b', '2 a character that begins no term'],
  ['a "open', '2 a quote that is not closed'],
  ['$', '0 a `$` without a character'],
  ['2#9', '0 a number whose digits are not those of its base'],
  ['37#1', '0 a number whose digits are not those of its base'],
  ['"\\x{110000}"', '1 an escape for a character that there is not'],
  ['of', '0 the word `of`, which is reserved; put it in quotes'],
])('%s is refused', (text, expected) => {
  expect(fault(text)).toBe(expected);
});

test('any text in quotes comes back, and any text at all ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('"', "'"), (text, quote) => {
      const escaped = text.replace(/[\\"']/g, (one) => `\\${one}`);
      expect(all(`${quote}${escaped}${quote}`).map((token) => token.text)).toEqual([text]);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof fault(text)).toBe('string');
    }),
  );
});
