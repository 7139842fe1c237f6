import { vaultLoginChecks } from '../../../src/trust/facts/vault-login-checks';

test('each id begins with what is checked', () => {
  const phases = new Set(Object.keys(vaultLoginChecks).map((id) => id.split('/')[0]));
  expect([...phases].join()).toBe('login,kubernetes,review,jwt');
});

test('a row refuses in words of its server, or is assumed', () => {
  const silent = Object.entries(vaultLoginChecks).filter(([, { words, assumes }]) => words === '' && assumes === '');
  expect(silent).toEqual([]);
  expect(Object.values(vaultLoginChecks).some(({ server }) => server === 'vault')).toBe(true);
});
