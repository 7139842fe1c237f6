import { pkiWords } from '../../../src/trust/facts/pki-words';

test.each([
  ['vault', 'CSR', 'some via CSR'],
  ['vault', 'the API', '[10.0.0.1 ::1]'],
  ['openbao', 'CSR', 'via CSR'],
  ['openbao', 'the API', 'via the API'],
] as const)('%s names addresses that came by %s', (product, via, words) => {
  expect(pkiWords[product].addresses(via, ['10.0.0.1', '::1'])).toBe(words);
});
