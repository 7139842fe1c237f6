import { meaningsOfOpenSearch } from '../../../../src/trust/report/explain/meanings-of-opensearch';

test('nobody is told to log tokens: the claims are looked at, and the keys from its host', () => {
  expect(meaningsOfOpenSearch['opensearch/audience'].observe).toContain('the claims of the token');
  expect(meaningsOfOpenSearch['opensearch/keys-ca'].observe).toContain('`curl`');
  expect(meaningsOfOpenSearch['opensearch/role'].observe).toContain('authinfo');
});
