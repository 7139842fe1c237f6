import { readFetchedSecrets } from '../../../../src/trust/read/manifests/read-fetched-secrets';

test('a list as people write it', () => {
  const text = `
  # the database
  - objectName: db-password
    secretPath: "secret/data/orders/db"
    secretKey: 'password'
  - secretPath: /v1/secret/data/orders/all
    objectName: all
`;
  expect(readFetchedSecrets(text)).toEqual([
    { name: 'db-password', path: 'secret/data/orders/db', key: 'password' },
    { name: 'all', path: 'secret/data/orders/all', key: '' },
  ]);
});

test.each([
  '- {objectName: a}',
  '- objectName: &a x',
  'objectName: a',
  '- secretArgs:\n    ttl: 1h',
  '- objectName: "a',
])('%j is not understood, and so not taken for nothing', (text) => {
  expect(readFetchedSecrets(text)).toBeNull();
});
