import { parseDocument } from 'yaml';
import { aliasesOf } from '../../src/files/aliases';
import { parsing, textFaults } from '../../src/files/text-faults';

function faultsOf(text: string, language = 'YAML'): readonly string[] {
  const document = parseDocument(text, parsing);
  return textFaults(document, aliasesOf(document), language).map(
    ({ code, offset, message }) => `${String(offset)} ${code}: ${message}`,
  );
}

test.each([
  ['a: 1\n', []],
  ['', []],
  ['a: 1\nb: 2\na: 3\n', ['10 duplicate-key: key `a` stands twice in one object']],
  ['a: 1\n---\nb: 2\n', ['5 second-document: a second document begins here, and a file holds one declaration']],
  [
    'a: b: c',
    ['3 unreadable: this is no YAML: a second `key:` inside a value; put the value in quotes, or on a line of its own'],
  ],
  ['a:\n\t- b', ['3 unreadable: this is no YAML: a tab as indentation; only spaces indent']],
  ['a: @x', ['3 unreadable: this is no YAML: text that begins with a reserved character; put it in quotes']],
  ['a: "x', ['5 unreadable: this is no YAML: a quote, bracket, comma or colon is missing']],
  ['{ a: 1 b: 2 }', ['5 unreadable: this is no YAML: a `key:` inside brackets where a comma is missing']],
  ['{"a": 1} x', ['9 unreadable: this is no YAML: something that cannot stand here']],
  ['a: !secret x', ['3 unreadable: this is no YAML: a tag that means nothing here']],
  ['a: *x', ['3 unreadable: this is no YAML: an alias whose anchor does not stand before it']],
  ['a: { <<: *x }', ['9 unreadable: this is no YAML: an alias whose anchor does not stand before it']],
  ['a: { <<: 1 }', ['5 unreadable: this is no YAML: a merge key `<<` whose value is no object']],
  ['a: &a [*a]', ['0 alias-bomb: aliases unfold to more than 5000000 values']],
])('%j', (text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test('each key that stands twice is told, among as many as a hostile file has', () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `k${String(index)}: 1`);
  const text = [...keys, 'k7: 2', '<<: {}', '<<: {}', 'k7: 3'].join('\n');
  const message = 'duplicate-key: key `k7` stands twice in one object';
  expect(faultsOf(text)).toEqual(
    [text.indexOf('k7: 2'), text.indexOf('k7: 3')].map((at) => `${String(at)} ${message}`),
  );
});

test('the language is that of the file', () => {
  expect(faultsOf('{"a": "x', 'JSON')).toEqual([
    '8 unreadable: this is no JSON: a quote, bracket, comma or colon is missing',
  ]);
});

test('an alias bomb is found without unfolding it', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) =>
      `l${String(level)}: &l${String(level)} [${Array(10)
        .fill(level === 0 ? '1' : `*l${String(level - 1)}`)
        .join(', ')}]`,
  );
  expect(faultsOf(levels.join('\n'))).toEqual(['0 alias-bomb: aliases unfold to more than 5000000 values']);
});

test('no message repeats the text, which may be a piece of a key', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIE\n-----END PRIVATE KEY-----';
  for (const text of [`a: ${key}`, `a: "${key}`, `a: [${key}`, `${key}: 1\n${key}: 2\n`])
    expect(faultsOf(text).join()).not.toContain('MC4');
});
