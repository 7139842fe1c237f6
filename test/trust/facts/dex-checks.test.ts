import { dexChecks } from '../../../src/trust/facts/dex-checks';

test('why a token is not exchanged stands in the log of Dex', () => {
  const checks = Object.values(dexChecks);
  expect(checks.filter(({ log }) => log === '')).toEqual([]);
  expect([...new Set(checks.map(({ server }) => server))]).toEqual(['dex']);
});
