import { rabbitMqChecks } from '../../../src/trust/facts/rabbitmq-checks';

test('the client sees as little as the management API shows; the log tells why', () => {
  const checks = Object.values(rabbitMqChecks);
  expect([...new Set(checks.map(({ words }) => words))]).toEqual(['401 Login failed', '401 Not management user']);
  expect(checks.filter(({ log }) => log === '')).toEqual([]);
  expect([...new Set(checks.map(({ server }) => server))]).toEqual(['rabbitmq']);
});
