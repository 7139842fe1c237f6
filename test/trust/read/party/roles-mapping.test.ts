import { isRolesMapping, rolesOf } from '../../../../src/trust/read/party/roles-mapping';

test('each user with its roles; those of backend roles and hosts are nobody’s', () => {
  const content = {
    _meta: { type: 'rolesmapping', config_version: 2 },
    writer: { users: ['a', 'b'], backend_roles: ['admins'] },
    reader: { users: ['a'] },
    broken: { users: 'a' },
  };
  expect(isRolesMapping(content)).toBe(true);
  expect(rolesOf({ content, file: 'logs.opensearch/roles_mapping.yml' })).toMatchObject([
    { subject: 'a', rights: ['writer', 'reader'], at: 'logs.opensearch/roles_mapping.yml#writer.users' },
    { subject: 'b', rights: ['writer'] },
  ]);
  expect([{}, null, { _meta: { type: 'roles' } }].map(isRolesMapping)).toEqual([false, false, false]);
});
