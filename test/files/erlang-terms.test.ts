import { erlangTerms, type ErlangTerm } from '../../src/files/erlang-terms';
import { ErlangFault } from '../../src/files/erlang-tokens';

/** A term as JSON would have it: its places are tested apart. */
function plain(term: ErlangTerm): unknown {
  switch (term.kind) {
    case 'atom':
      return { atom: term.text };
    case 'text':
      return term.text;
    case 'number':
      return term.number;
    case 'function':
      return null;
    case 'map':
      return { map: term.entries.map((entry) => entry.map(plain)) };
    default:
      return { [term.kind]: term.items.map(plain) };
  }
}

const fault = (text: string): string => {
  try {
    erlangTerms(text);
  } catch (error) {
    if (error instanceof ErlangFault) return `${String(error.at)} ${error.what}`;
  }
  return 'no fault';
};

// What each of these is, and that the others are refused, was observed with file:consult of OTP 25.2.
test.each([
  ['a.', { atom: 'a' }],
  ['[].', { list: [] }],
  ['{a, "b" "c", -1, +2, - 3}.', { tuple: [{ atom: 'a' }, 'bc', -1, 2, -3] }],
  ['[1, 2 | [3]].', { list: [1, 2, 3] }],
  ['[1 | 2].', { list: [1, 2] }],
  [
    '#{a => 1, <<"b">> => {}}.',
    {
      map: [
        [{ atom: 'a' }, 1],
        ['b', { tuple: [] }],
      ],
    },
  ],
  ['<<"ab", 99, "d"/utf8, "e" "f">>.', 'abcdef'],
  ['<<"ü"/utf8, 16#1F511/utf8>>.', 'ü🔑'],
  ['<<195, 188>>.', 'ü'],
  ['<<>>.', ''],
  ['({a}).', { tuple: [{ atom: 'a' }] }],
  ['fun m:f/1.', null],
  ["'fun'.", { atom: 'fun' }],
])('%s', (text, expected) => {
  expect(erlangTerms(text).map(plain)).toEqual([expected]);
});

test('several terms, each with its place', () => {
  expect(erlangTerms('% first\na.\n  {b}.')).toEqual([
    { kind: 'atom', text: 'a', at: 8 },
    { kind: 'tuple', items: [{ kind: 'atom', text: 'b', at: 14 }], at: 13 },
  ]);
});

test.each([
  ['a', '1 the end of the file where a dot ends the term'],
  ['[a,].', '3 `]` where a term is wanted'],
  ['[a b].', '3 an atom where `,` or `]` is wanted'],
  ['{a "secret"}.', '3 a string where `,` or `}` is wanted'],
  ['[a | b, c].', '6 `,` where `,` or `]` is wanted'],
  ['#{a = 1}.', '4 a character that begins no term'],
  ['#{a : 1}.', '4 `:` where `=>` is wanted'],
  ['#a{}.', '1 an atom where `{` is wanted'],
  ['- a.', '2 an atom where a number is wanted'],
  ['(a.', '2 `.` where `)` is wanted'],
  ['fun m.', '5 `.` where `:` is wanted'],
  ['fun(X) -> X end.', '3 `(` where the name of a module is wanted'],
  ['<<a>>.', '2 an atom where a piece of a binary is wanted'],
  ['<<1:16>>.', '2 a piece of a binary with a size, which is not read'],
  ['<<"a"/utf16>>.', '2 a piece of a binary of type `utf16`, which is not read'],
  ['<<16#110000/utf8>>.', '2 a number that stands for no character'],
])('%s is refused', (text, expected) => {
  expect(fault(text)).toBe(expected);
});
