import { acceptChecks } from '../../../src/trust/facts/accept-checks';

test('each id begins with what is checked, at the API server', () => {
  expect([...new Set(Object.keys(acceptChecks).map((id) => id.split('/')[0]))]).toEqual(['accept']);
  expect([...new Set(Object.values(acceptChecks).map(({ server }) => server))]).toEqual(['kubernetes']);
});

test('what is wrong with a token stands in the log alone', () => {
  const bare = Object.values(acceptChecks).filter(({ words }) => words === '401 Unauthorized');
  expect(bare.filter(({ log }) => log === '')).toEqual([]);
});
