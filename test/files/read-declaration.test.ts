import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDeclaration } from '../../src/files/read-declaration';
import { walk } from '../../src/trust/declare/walk/walk';
import { inOrder } from '../../src/trust/diagnose/in-order';
import { renderText } from '../../src/trust/diagnose/render';

test('YAML with anchors and merge keys', () => {
  const { input, diagnostics } = readDeclaration('x-a: &a { k: 1, l: 2 }\nb: { <<: *a, k: 3 }\nc: *a\n', 'a.yaml');
  expect(diagnostics).toEqual([]);
  expect(input).toEqual({ 'x-a': { k: 1, l: 2 }, b: { k: 3, l: 2 }, c: { k: 1, l: 2 } });
});

test('one anchor may be used as often as there are issuers', () => {
  const text = `a: &a { k: 1 }\nlist:\n${'  - *a\n'.repeat(2000)}`;
  const { input, diagnostics } = readDeclaration(text, 'a.yaml');
  expect(diagnostics).toEqual([]);
  expect((input as { list: unknown[] }).list).toHaveLength(2000);
});

test('YAML 1.2: no octal by a leading zero, no yes and no', () => {
  expect(readDeclaration('a: yes\nb: 010\nc: 2026-01-01\n', 'a.yaml').input).toEqual({
    a: 'yes',
    b: 10,
    c: '2026-01-01',
  });
});

test('JSON, with tabs', () => {
  expect(readDeclaration('{\n\t"a": [1, "x"],\n\t"__proto__": { "b": 1 }\n}', 'a.json').input).toEqual(
    JSON.parse('{"a":[1,"x"],"__proto__":{"b":1}}'),
  );
});

test('a repairable fault leaves data to check, any other none', () => {
  const twice = readDeclaration('a: 1\na: 2\n---\nb: 1\n', 'dir/a.yaml');
  expect(twice.input).toEqual({ a: 2 });
  expect(twice.diagnostics.map(({ code, at, kind }) => [code, at, kind])).toEqual([
    ['duplicate-key', 'dir/a.yaml:2:1', 'broken'],
    ['second-document', 'dir/a.yaml:3:1', 'broken'],
  ]);
  const broken = readDeclaration('{"a": [1}', 'a.json');
  expect(broken.input).toBeUndefined();
  expect(broken.diagnostics.map(({ message }) => message)).toEqual([
    'this is no JSON: a line with the wrong indentation, or a bracket that is not closed before it',
  ]);
});

test('an empty file is no declaration, and says so', () => {
  expect(readDeclaration('', 'a.yaml')).toMatchObject({ input: null, diagnostics: [] });
});

test('a file with more than twenty planted faults: every line of the report', () => {
  const folder = resolve(__dirname, 'expected');
  const { input, positions, diagnostics } = readDeclaration(
    readFileSync(resolve(folder, 'planted-faults.yaml'), 'utf8'),
    'trust.yaml',
  );
  const { faults } = walk(input);
  const report = renderText([...diagnostics, ...inOrder(faults, input)], { positions, width: 100 });
  expect(diagnostics.length + faults.length).toBeGreaterThanOrEqual(20);
  expect(report.split('\n')).toEqual(readFileSync(resolve(folder, 'planted-faults.txt'), 'utf8').split('\n'));
});

test.each(['['.repeat(200_000), '{"a":'.repeat(200_000), '- '.repeat(200_000)])(
  'a text that nests without end is refused before a parser runs out of stack',
  (text) => {
    const { input, diagnostics } = readDeclaration(text, 'a.yaml');
    expect(input).toBeUndefined();
    expect(diagnostics.map(({ code, message, at }) => [code, message, at])).toEqual([
      ['unreadable', 'this nests deeper than any declaration needs', 'a.yaml:1:1'],
    ]);
  },
);
