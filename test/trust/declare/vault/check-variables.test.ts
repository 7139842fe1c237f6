import { findingOf, kubernetesLogin, sample } from '../sample';

test('one variable cannot hold two values', () => {
  const apiServer = { url: { variable: 'prod' }, caBundle: { variable: 'prod' } };
  expect(findingOf(sample({ cluster: { ...kubernetesLogin, apiServer } }))).toMatchObject({
    code: 'variable-reused',
    at: 'clusters.prod.login',
    message: 'variable `prod` cannot be a URL and certificates',
  });
});
