import { fitted, labelled } from '../../../../src/trust/report/explain/layout';

test('a word that is longer than a line goes on in the next', () => {
  expect(fitted('see https://vault.example now', 10)).toEqual(['see', 'https://va', 'ult.exampl', 'e', 'now']);
});

test('an empty text is one line', () => {
  expect(fitted('', 10)).toEqual(['']);
});

test('a label stands once, and its text below itself', () => {
  expect(labelled('fix', 'one two three four five six\n\t* seven', 6, 26)).toEqual([
    'fix   one two three four',
    '      five six * seven',
  ]);
});

test('without a width nothing is broken', () => {
  expect(labelled('fix', 'one two', 6, Infinity)).toEqual(['fix   one two']);
});
