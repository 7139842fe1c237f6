import { vaultSecretChecks } from '../../../src/trust/facts/vault-secret-checks';

test('each id begins with what is checked', () => {
  const phases = new Set(Object.keys(vaultSecretChecks).map((id) => id.split('/')[0]));
  expect([...phases].join()).toBe('acl,pki');
});

test('a row refuses in words of its server, or is assumed', () => {
  const silent = Object.entries(vaultSecretChecks).filter(([, { words, assumes }]) => words === '' && assumes === '');
  expect(silent).toEqual([]);
  expect(Object.values(vaultSecretChecks).some(({ server }) => server === 'vault')).toBe(true);
});
