import { readYaml } from '../../src/files/read-yaml';

test('each document by itself, plain or not', () => {
  const { values, diagnostics } = readYaml('a: 1\n---\nb: { c: [2] }\n--- # a comment\nd: 3\n', 'f.yaml');
  expect(values).toEqual([{ a: 1 }, { b: { c: [2] } }, { d: 3 }]);
  expect(diagnostics).toEqual([]);
});

test('a document that begins on the line of its separator, and the end of a document, are understood', () => {
  expect(readYaml('a: 1\n--- { b: 2 }\n...\n---\nc: 3\n', 'f.yaml').values).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
});

test('faults and places count lines from the start of the file', () => {
  const { diagnostics, locate } = readYaml('a: 1\n---\nb: 1\nb: 2\n---\nc:\n  d: 1\n', 'f.yaml');
  expect(diagnostics).toEqual([
    { code: 'duplicate-key', message: 'key `b` stands twice in one object', line: 4, column: 1 },
  ]);
  expect(locate(0, ['a'])).toEqual({ line: 1, column: 4 });
  expect(locate(1, ['b'])).toEqual({ line: 4, column: 4 });
  expect(locate(2, ['c', 'd'])).toEqual({ line: 7, column: 6 });
});
