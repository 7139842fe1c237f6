import { openSearchChecks } from '../../../src/trust/facts/opensearch-checks';

test('the client is told that it is nobody, or that it may not', () => {
  const checks = Object.values(openSearchChecks);
  expect([...new Set(checks.map(({ words }) => words.slice(0, 3)))]).toEqual(['401', '403']);
  expect([...new Set(checks.map(({ server }) => server))]).toEqual(['opensearch']);
});
