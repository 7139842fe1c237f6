import { serviceAccountGroups, userGroups } from '../../../src/trust/facts/user-groups';

test('a ServiceAccount is in the groups of all accounts and of its namespace', () => {
  expect(serviceAccountGroups('shop')).toEqual([
    'system:serviceaccounts',
    'system:serviceaccounts:shop',
    'system:authenticated',
  ]);
});

test('an anonymous caller is in one group', () => {
  expect(userGroups.find(({ caller }) => caller === 'anonymous')?.groups).toEqual(['system:unauthenticated']);
});

test('each row has its source', () => {
  expect(userGroups.filter(({ source }) => source.trim() === '')).toEqual([]);
});
