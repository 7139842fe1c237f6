import { certManagerChecks } from '../../../src/trust/facts/cert-manager-checks';

test('each id begins with what is checked', () => {
  const phases = new Set(Object.keys(certManagerChecks).map((id) => id.split('/')[0]));
  expect([...phases].join()).toBe('issuer,certificate');
});

test('a row refuses in words of its server, or is assumed', () => {
  const silent = Object.entries(certManagerChecks).filter(([, { words, assumes }]) => words === '' && assumes === '');
  expect(silent).toEqual([]);
  expect(Object.values(certManagerChecks).some(({ server }) => server === 'cert-manager')).toBe(true);
});
