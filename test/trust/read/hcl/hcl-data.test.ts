import * as fc from 'fast-check';
import { hclPlugins, hclSection, type HclObject } from '../../../../src/trust/plan/spire/hcl-config';
import { parseHclData } from '../../../../src/trust/read/hcl/hcl-data';

function data(text: string): unknown {
  const parsed = parseHclData(text);
  return parsed.ok ? parsed.value : parsed;
}

// Texts of hashicorp/hcl v1 test-fixtures and hcl/parser/parser_test.go, with what its decoder makes of them.
test.each([
  ['', {}],
  ['foo = "bar"\nFoo = 7', { foo: 'bar', Foo: 7 }],
  ['a = [1, -2.5, 0x1F, 017, 1e3, 0, true,]', { a: [1, -2.5, 31, 15, 1000, 0, true] }],
  ['foo = [1,\n"string",\n<<EOF\nheredoc contents\nEOF\n]', { foo: [1, 'string', 'heredoc contents\n'] }],
  ['foo = <<-EOF\n        bar\n        baz\n      EOF\n', { foo: '  bar\n  baz\n' }],
  ['foo = [{key = "bar"}, {key = "baz", key2 = "qux"},]', { foo: [{ key: 'bar' }, { key: 'baz', key2: 'qux' }] }],
  ['foo = [["foo"], ["bar"]]', { foo: [['foo'], ['bar']] }],
  ['foo "baz" {\n  key = 7\n}', { foo: { baz: { key: 7 } } }],
  ['foo bar baz {}', { foo: { bar: { baz: {} } } }],
  ['"terraform" { "x" {} }', { terraform: { x: {} } }],
  ['foo "baz" { key = 7 }\nfoo "bar" { key = 12 }', { foo: { baz: { key: 7 }, bar: { key: 12 } } }],
  ['resource "a" { x = 1 }\nresource "a" { y = 2 }', { resource: { a: { x: 1, y: 2 } } }],
  ['foo = "${file("bing/bong.txt")}"\nbar = "\\n"', { foo: '${file("bing/bong.txt")}', bar: '\n' }],
  ['a { __proto__ = { b = 1 } }', { a: JSON.parse('{"__proto__":{"b":1}}') as unknown }],
  ['# c\r\na = 1 // d\r\n/* e */ b = 2', { a: 1, b: 2 }],
])('reads %j', (text, expected) => expect(data(text)).toEqual(expected));

test.each([
  ['foo = bar', 'expected a value, found a bare word; put text in quotes', 6],
  ['foo = null', 'expected a value, found a bare word; put text in quotes', 6],
  ['a = 08', 'this is no number', 4],
  ['a = 12abc', 'this is no number', 4],
  ['a = 1-2', 'this is no number', 4],
  ['foo = [{key = "bar"} {key = "baz"}]', 'expected `,` or `]` in a list, found `{`', 21],
  ['foo "bar" = {}', 'expected `{` after a label, found `=`', 10],
  ['foo {', 'expected a key, found the end', 5],
])('refuses %j', (text, message, offset) => expect(data(text)).toEqual({ ok: false, message, offset }));

test('a setting that is made twice is told, and the last one counts', () => {
  const parsed = parseHclData('a = 1\nb { a = 2\n  a = 3 }\na = 4');
  expect(parsed).toMatchObject({
    ...{ ok: true, value: { a: 4, b: { a: 3 } } },
    duplicates: [
      { message: 'key `a` stands twice in one object', offset: 26 },
      { message: 'key `a` stands twice in one object', offset: 18 },
    ],
  });
});

test('each value has its place: an object that of its key', () => {
  const text = 'plugins {\n  A "b.c" {\n    data { d = "x" }\n  }\n  A "e" {}\n}';
  const parsed = parseHclData(text);
  const at = (path: string): string => text.slice(parsed.ok ? parsed.offsets.get(path) : 0).slice(0, 6);
  expect(at('plugins')).toBe('plugin');
  expect(at('plugins.A.b.c.data')).toBe('data {');
  expect(at('plugins.A.b.c.data.d')).toBe('"x" }\n');
  expect(at('plugins.A.e')).toBe('A "e" ');
});

const scalar = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.array(fc.string()));
const value = fc.letrec<{ object: HclObject }>((tie) => ({
  object: fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof({ maxDepth: 3 }, scalar, tie('object'))),
})).object;

test('reads whatever is written of SPIRE, byte for byte', () => {
  fc.assert(
    fc.property(value, fc.string({ unit: 'binary' }), (settings, name) => {
      const text = [hclSection('server', settings), hclPlugins([{ type: 'A', name, data: settings }])].join('\n');
      const plain = JSON.parse(JSON.stringify(settings)) as unknown;
      expect(data(text)).toEqual({ server: plain, plugins: { A: { [name]: { plugin_data: plain } } } });
    }),
    { numRuns: 1000 },
  );
});

test('no text makes it throw', () => {
  const pieces = fc.constantFrom('a', '"b"', '=', '{', '}', '[', ']', ',', '1', '\n', '"', '<<E\n', '#');
  fc.assert(
    fc.property(fc.array(pieces), (text) => {
      expect(typeof parseHclData(text.join(' ')).ok).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
});
