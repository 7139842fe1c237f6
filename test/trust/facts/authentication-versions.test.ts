import { configurationVersion, configurationVersions } from '../../../src/trust/facts/authentication-versions';

test.each([
  ['1.29', 'v1alpha1'],
  ['1.30', 'v1beta1'],
  ['1.33.4', 'v1beta1'],
  ['1.34', 'v1'],
  ['1.36.3', 'v1'],
  ['1.99', 'v1'],
  // Too old for any: that is a finding, and the file still has a version.
  ['1.28', 'v1alpha1'],
  // Whatever runs reads v1beta1, if it reads the file at all.
  ['', 'v1beta1'],
])('Kubernetes `%s` reads %s', (version, expected) => {
  expect(configurationVersion(version)).toBe(`apiserver.config.k8s.io/${expected}`);
});

test('each row has a source', () => {
  expect(configurationVersions.filter(({ source }) => source.trim() === '')).toEqual([]);
});
