import * as fc from 'fast-check';
import { readArtefacts } from '../../src/files/read-artefacts';

const account = (name: string): object => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } });

test('reads each document of a YAML file, empty ones included', () => {
  const text = [
    'apiVersion: v1',
    'kind: ServiceAccount',
    'metadata: { name: a }',
    '---',
    '# nothing here',
    '---',
    'apiVersion: v1',
    'kind: ServiceAccount',
    'metadata: { name: b }',
    '',
  ].join('\n');
  expect(readArtefacts(text, 'prod.yaml')).toEqual({
    kind: 'kubernetes',
    documents: [
      { at: 'prod.yaml', value: account('a') },
      { at: 'prod.yaml', value: null },
      { at: 'prod.yaml', value: account('b') },
    ],
    diagnostics: [],
  });
});

test('reads JSON, also where a key stands before it', () => {
  expect(readArtefacts(JSON.stringify(account('a')), 'prod.json')).toEqual({
    kind: 'kubernetes',
    documents: [{ at: 'prod.json', value: account('a') }],
    diagnostics: [],
  });
});

test('follows anchors and merge keys', () => {
  const text = 'a: &a { x: 1 }\nb: { <<: *a, y: 2 }\n';
  expect(readArtefacts(text, 'a.yaml').documents).toEqual([
    { at: 'a.yaml', value: { a: { x: 1 }, b: { x: 1, y: 2 } } },
  ]);
});

test.each([
  ['main.tf.json', {}, 'terraform'],
  ['main.json', { resource: {} }, 'terraform'],
  ['plan.json', { format_version: '1.2', terraform_version: '1.9.0', planned_values: {} }, 'terraform'],
  ['state.json', { format_version: '1.0', terraform_version: '1.9.0', values: {} }, 'terraform'],
  ['prod.json', { apiVersion: 'v1', kind: 'List', items: [] }, 'kubernetes'],
  ['trust.json', { name: 'acme', clusters: {} }, 'other'],
])('tells what %s is', (fileName, value, kind) => {
  expect(readArtefacts(JSON.stringify(value), fileName).kind).toBe(kind);
});

test('a malformed document is left out and reported, the others are read', () => {
  const { documents, diagnostics } = readArtefacts('kind: [a\n---\nkind: b\n', 'prod.yaml');
  expect(documents).toEqual([{ at: 'prod.yaml', value: { kind: 'b' } }]);
  expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([['unreadable', 'prod.yaml:2:1']]);
});

test('a key that stands twice is reported, and the document is read', () => {
  const { documents, diagnostics } = readArtefacts('kind: a\nkind: b\n', 'prod.yaml');
  expect(documents).toEqual([{ at: 'prod.yaml', value: { kind: 'b' } }]);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['duplicate-key', 'key `kind` stands twice in one object'],
  ]);
});

test('an alias bomb is refused', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${String(level + 1)}: &a${String(level + 1)} [*a${String(level)}, *a${String(level)}]`,
  );
  const { documents, diagnostics } = readArtefacts(['a0: &a0 x', ...levels].join('\n'), 'bomb.yaml');
  expect(documents).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['alias-bomb']);
});

test('a file that nests without end is refused', () => {
  const { documents, diagnostics } = readArtefacts('['.repeat(200_000), 'deep.yaml');
  expect(documents).toEqual([]);
  expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([['unreadable', 'deep.yaml']]);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]:-&*<!|>"\'\n ab#') })),
      (text) => {
        expect(Array.isArray(readArtefacts(text, 'any.yaml').documents)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
