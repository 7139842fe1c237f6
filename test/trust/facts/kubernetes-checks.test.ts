import { kubernetesChecks } from '../../../src/trust/facts/kubernetes-checks';

test('each id begins with what is checked', () => {
  const phases = new Set(Object.keys(kubernetesChecks).map((id) => id.split('/')[0]));
  expect([...phases].join()).toBe('mint');
});

test('a row refuses in words of its server, or is assumed', () => {
  const silent = Object.entries(kubernetesChecks).filter(([, { words, assumes }]) => words === '' && assumes === '');
  expect(silent).toEqual([]);
  expect(Object.values(kubernetesChecks).some(({ server }) => server === 'kubernetes')).toBe(true);
});
