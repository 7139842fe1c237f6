import { readRabbitMq } from '../../../../src/trust/read/party/read-rabbitmq';

const read = (settings: Record<string, unknown>) => {
  const party = readRabbitMq.read(settings, 'conf/queue.rabbitmq.conf');
  return party.kind === 'rabbitmq' ? party : null;
};

test('it is known by the settings of the plugin', () => {
  expect(readRabbitMq.recognizes({ 'auth_oauth2.resource_server_id': 'x' })).toBe(true);
  expect([{ 'listeners.tcp.1': '5672' }, [], null, 'auth_oauth2.x'].map(readRabbitMq.recognizes)).toEqual(
    Array(4).fill(false),
  );
});

test('resource servers, the issuers whose keys they use, and what they grant', () => {
  const party = read({
    'listeners.tcp.1': '5672',
    'auth_oauth2.oauth_providers.a.jwks_uri': 'https://a/keys',
    'auth_oauth2.oauth_providers.b.jwks_url': 'https://b/keys',
    'auth_oauth2.default_oauth_provider': 'b',
    'auth_oauth2.resource_servers.one.id': 'queue-a',
    'auth_oauth2.resource_servers.one.oauth_provider_id': 'a',
    'auth_oauth2.resource_servers.one.scope_aliases.1.alias': 'system:serviceaccount:shop:orders',
    'auth_oauth2.resource_servers.one.scope_aliases.1.scope': 'queue-a.read:*/* other.write:*/*',
    'auth_oauth2.resource_servers.two.scope_prefix': 'x:',
    'auth_oauth2.resource_servers.two.scope_aliases.admin': 'x:tag:administrator',
  });
  expect(party).toMatchObject({
    ...{ kind: 'rabbitmq', name: 'queue', version: '' },
    sources: [
      {
        ...{ audience: 'queue-a', keysUrl: 'https://a/keys', cluster: '' },
        at: 'conf/queue.rabbitmq.conf#auth_oauth2.resource_servers.one.id',
        grants: [{ subject: 'system:serviceaccount:shop:orders', rights: ['read:*/*'] }],
      },
      {
        ...{ audience: 'two', keysUrl: 'https://b/keys' },
        grants: [{ subject: 'admin', rights: ['tag:administrator'] }],
      },
    ],
  });
});

test('the one resource server of older versions', () => {
  expect(
    read({ 'auth_oauth2.resource_server_id': 'queue', 'auth_oauth2.jwks_url': 'https://a/keys' })?.sources,
  ).toMatchObject([{ audience: 'queue', keysUrl: 'https://a/keys', grants: [] }]);
});
