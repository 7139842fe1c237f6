import { furtherWords } from '../../../src/trust/facts/further-words';

test('each row has words of its own, a check behind them, and where they were read or seen', () => {
  expect(new Set(furtherWords.map(({ words }) => words)).size).toBe(furtherWords.length);
  expect(furtherWords.filter(({ checks, source }) => checks.length === 0 || source === '')).toEqual([]);
});

test('a refused connection may be that to the API server or that to the key set', () => {
  expect(furtherWords.find(({ words }) => words === 'connect: connection refused')?.checks).toEqual([
    'review/reachable',
    'jwt/keys-ca',
  ]);
});
