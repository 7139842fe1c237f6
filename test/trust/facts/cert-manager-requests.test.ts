import { vaultRequest, vaultRequests } from '../../../src/trust/facts/cert-manager-requests';

test('a login is a POST of role and token', () => {
  expect(vaultRequest('login')).toMatchObject({
    method: 'POST',
    path: '{auth.kubernetes.mountPath}/login',
    keys: ['jwt', 'role'],
  });
});

test('signing needs `update` and always sends seven keys', () => {
  expect(vaultRequest('sign')).toMatchObject({
    method: 'POST',
    path: '/v1/{path}',
    capability: 'update',
    keys: ['alt_names', 'common_name', 'csr', 'exclude_cn_from_sans', 'ip_sans', 'ttl', 'uri_sans'],
  });
});

test('nothing else needs a policy', () => {
  expect(vaultRequests.filter(({ capability }) => capability !== '').map(({ request }) => request)).toEqual(['sign']);
});

test('each row has its source', () => {
  expect(vaultRequests.filter(({ source }) => source.trim() === '')).toEqual([]);
});
