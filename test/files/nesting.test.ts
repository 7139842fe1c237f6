import { nestsTooDeep } from '../../src/files/nesting';

test.each([
  ['nothing', ''],
  ['a usual file', 'a:\n  - b: [{ c: 1 }]\n'],
  ['as deep as any file', `${'['.repeat(500)}${']'.repeat(500)}`],
  ['brackets side by side', '[]'.repeat(10_000)],
  ['a long list', '- a\n'.repeat(10_000)],
  ['brackets in the quotes of many documents', '---\na: "["\n'.repeat(10_000)],
  ['many documents', '---\n- [a]\n'.repeat(10_000)],
])('%s is not too deep', (_, text) => {
  expect(nestsTooDeep(text)).toBe(false);
});

test.each([
  ['lists in brackets', '['.repeat(501)],
  ['objects in braces', '{"a":'.repeat(501)],
  ['lists on one line', `${'- '.repeat(501)}a`],
  ['keys on one line', `${'? '.repeat(501)}a`],
  ['a far indentation', `${' '.repeat(1002)}a`],
])('%s are too deep', (_, text) => {
  expect(nestsTooDeep(text)).toBe(true);
});
