import * as fc from 'fast-check';
import { lexHcl } from '../../../../src/trust/read/hcl/hcl-lexer';

function words(text: string): unknown {
  const lexed = lexHcl(text);
  return lexed.ok ? lexed.tokens.map(({ kind, value }) => (kind === value ? value : [kind, value])) : lexed;
}

const end = ['end', ''];

test.each([
  ['', [end]],
  ['\uFEFF# one\n// two\n/* three\n */', [end]],
  ['path "a/*" {', [['name', 'path'], ['text', 'a/*'], '{', end]],
  [
    'a = [1, -2.5, true]',
    [['name', 'a'], '=', '[', ['number', '1'], ',', ['number', '-2.5'], ',', ['name', 'true'], ']', end],
  ],
  ['"q\\"\\\\\\n\\t\\u0024\\U0001F511\\x41"', [['text', 'q"\\\n\t$🔑A'], end]],
  ['"${a["b"]} c"', [['text', '${a["b"]} c'], end]],
  ['<<EOT\n a\nb\nEOT\n}', [['text', ' a\nb\n'], '}', end]],
  ['<<-EOT\n   a\n    b\n  EOT\n', [['text', ' a\n  b\n'], end]],
  ['<<-EOT\n   a\n b\n  EOT\n', [['text', '   a\n b\n'], end]],
])('reads %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test.each([
  ['a /* b', 'comment not terminated', 2],
  ['"a', 'string not terminated', 0],
  ['x "a\nb"', 'string not terminated', 2],
  ['"${a', 'string not terminated', 0],
  ['"\\q"', 'unknown escape in a string', 1],
  ['"\\UFFFFFFFF"', 'unknown escape in a string', 1],
  ['a <<', 'malformed heredoc', 2],
  ['<<EOT\na', 'heredoc not terminated', 0],
  ['a ; b', 'unexpected `;`', 2],
])('refuses %j', (text, message, offset) => {
  expect(words(text)).toEqual({ ok: false, message, offset });
});

test('reads ten megabytes in linear time', () => {
  const text = `path "${'a'.repeat(10_000_000)}" {`;
  expect(words(text)).toEqual([['name', 'path'], ['text', 'a'.repeat(10_000_000)], '{', end]);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'{}[]="\\$#/*<-\nEOT a1') }),
      (text) => typeof lexHcl(text).ok === 'boolean',
    ),
    {
      numRuns: 2000,
    },
  );
});
