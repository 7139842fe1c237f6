import { clusterRoles } from '../../../src/trust/facts/cluster-roles';

test('what the built-in roles allow, each with its source', () => {
  expect([...clusterRoles.keys()]).toEqual([
    'system:auth-delegator',
    'system:service-account-issuer-discovery',
    'cluster-admin',
  ]);
  expect(
    clusterRoles.get('system:auth-delegator')?.rules.map(({ resources, verbs }) => [...resources, ...verbs]),
  ).toEqual([
    ['tokenreviews', 'create'],
    ['subjectaccessreviews', 'create'],
  ]);
  expect(clusterRoles.get('system:service-account-issuer-discovery')?.rules[0]?.nonResourceUrls).toContain(
    '/openid/v1/jwks',
  );
  expect([...clusterRoles.values()].filter(({ source }) => !source.startsWith('kubernetes '))).toEqual([]);
});
