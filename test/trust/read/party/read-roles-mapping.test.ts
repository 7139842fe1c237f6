import { readRolesMapping } from '../../../../src/trust/read/party/read-roles-mapping';

test('each user with its roles; those of backend roles and hosts are nobody’s', () => {
  const party = readRolesMapping.read(
    {
      _meta: { type: 'rolesmapping', config_version: 2 },
      writer: { users: ['a', 'b'], backend_roles: ['admins'] },
      reader: { users: ['a'] },
      broken: { users: 'a' },
    },
    'logs.opensearch/roles_mapping.yml',
  );
  expect(party).toMatchObject({
    ...{ kind: 'opensearch', name: 'logs', sources: [] },
    grants: [
      { subject: 'a', rights: ['writer', 'reader'], at: 'logs.opensearch/roles_mapping.yml#writer.users' },
      { subject: 'b', rights: ['writer'] },
    ],
  });
  expect([{}, null, { _meta: { type: 'roles' } }].map(readRolesMapping.recognizes)).toEqual([false, false, false]);
});
