import * as fc from 'fast-check';
import { parseAllDocuments, parseDocument, stringify } from 'yaml';
import { printYaml } from '../../src/files/print-yaml';
import { notPlain, readBlock } from '../../src/files/read-block';

const json = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => typeof value === 'object' && value !== null)
  .map((value) => JSON.parse(JSON.stringify(value)) as object)
  .filter((value) => !JSON.stringify(value).includes('__proto__'));
const names = fc.constantFrom('a', 'spec', 'no', '"b"', 'x.y/z', '1', '-', '?', '<<', '# c', "'q'", 'a b');
const scalars = fc.constantFrom(
  ...[
    'a',
    'yes',
    '0',
    '007',
    '1e3',
    'a: b',
    'a #c',
    'a#c',
    '|',
    '|-',
    '>',
    '"x\\n"',
    "'it''s'",
    '[]',
    '[a]',
    '{}',
    '&a x',
    '*a',
  ],
  ...[
    '!t x',
    '- a',
    '-',
    '',
    'https://x:1/y',
    'a:',
    '~',
    '2026-01-01',
    '12:30',
    '%',
    '@x',
    '`x`',
    '"open',
    'tab\there',
  ],
);
const lines = fc
  .array(
    fc.tuple(fc.nat(4), fc.constantFrom('', '- ', '-   '), names, fc.constantFrom(': ', ':', ' ', ':  '), scalars),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(([indent, dash, name, colon, value]) => `${' '.repeat(indent)}${dash}${name}${colon}${value}`).join('\n'),
  );

/** What the whole parser makes of a text; undefined where that is no single sound document. */
function wholly(text: string): unknown {
  const documents = parseAllDocuments(text, { merge: true, prettyErrors: false, logLevel: 'error' });
  const [document, ...more] = 'empty' in documents ? [] : documents;
  if (document === undefined || more.length > 0 || document.errors.length + document.warnings.length > 0)
    return undefined;
  return document.toJS({ maxAliasCount: -1 }) as unknown;
}

test('what we print is read without the whole parser, or left to it', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = printYaml([value]);
      const read = readBlock(text);
      if (read !== notPlain) expect(read).toEqual(value);
      expect(wholly(text)).toEqual(value);
    }),
    { numRuns: 1000 },
  );
});

test('what other printers print is read as the whole parser reads it, or left to it', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = stringify(value, { version: '1.1' });
      const read = readBlock(text);
      if (read !== notPlain) expect(read).toEqual(wholly(text));
    }),
    { numRuns: 1000 },
  );
});

test('whatever the text, it is read as the whole parser reads it, or left to it', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const read = readBlock(text);
      if (read !== notPlain) expect({ text, read }).toEqual({ text, read: wholly(text) });
    }),
    { numRuns: 5000 },
  );
});

test('a manifest as machines write it', () => {
  const text = [
    '# Source: chart/templates/issuer.yaml',
    'apiVersion: cert-manager.io/v1',
    'kind: Issuer',
    'metadata: {}',
    'spec:',
    '  audiences:',
    '  - vault://shop/vault',
    '  list:',
    '    - name: a',
    '      value: "1"',
    '    - - 3',
    '  pem: |',
    '    -----BEGIN X-----',
    '',
    '    # no comment',
    '  none:',
    '',
  ].join('\n');
  expect(readBlock(text)).toEqual(parseDocument(text).toJS());
});

test.each([
  ['an anchor', 'a: &x b\nc: *x'],
  ['a key that stands twice', 'a: 1\na: 2'],
  ['flow style', 'a: { b: c }'],
  ['a text over two lines', 'a: b\n  c'],
  ['a prototype', '__proto__: x'],
  ['nothing', ''],
  ['a line of ten megabytes', `a: ${'b'.repeat(10_000_000)}`],
  ['more levels than a stack holds', `${'- '.repeat(100_000)}a: b`],
])('%s is left to the whole parser', (_, text) => {
  expect(readBlock(text)).toBe(notPlain);
});
