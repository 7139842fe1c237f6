import { confSettings, isRabbitMqConf } from '../../../../src/trust/read/party/rabbitmq-conf';
import type { Settings } from '../../../../src/trust/read/party/rabbitmq-setting';

/** Each setting that has a text, with its place. */
const flat = (settings: Settings, path = ''): readonly (readonly [string, readonly string[], string])[] =>
  [...settings].flatMap(([name, { texts, below, at }]) => [
    ...(texts.length === 0 ? [] : [[`${path}${name}`, texts, at.replace(/^.*#auth_oauth2\./, '')] as const]),
    ...flat(below, `${path}${name} `),
  ]);
const read = (...files: readonly Readonly<Record<string, string>>[]) =>
  flat(
    confSettings(
      files.map((settings, index) => ({
        file: `${String(index)}.conf`,
        content: Object.fromEntries(Object.entries(settings).map(([key, value]) => [`auth_oauth2.${key}`, value])),
      })),
    ),
  );

test('it is known by the settings of the plugin', () => {
  expect(isRabbitMqConf({ 'listeners.tcp.1': '5672', 'auth_oauth2.resource_server_id': 'x' })).toBe(true);
  expect([{ 'listeners.tcp.1': '5672' }, [], null, 'auth_oauth2.x'].map(isRabbitMqConf)).toEqual(Array(4).fill(false));
});

test('settings have the names that the plugin gives them', () => {
  expect(
    read({
      resource_server_id: 'queue',
      additional_scopes_key: 'sub',
      jwks_url: 'https://a',
      'https.verify': 'verify_peer',
      'algorithms.1': 'RS256',
      'oauth_providers.a.https.depth': '2',
      'resource_servers.one.additional_scopes_key': 'roles',
      'resource_servers.one.id': 'queue.one',
      'resource_servers.two.scope_prefix': 'x:',
    }),
  ).toEqual([
    ['resource_server_id', ['queue'], 'resource_server_id'],
    ['extra_scopes_source', ['sub'], 'additional_scopes_key'],
    ['key_config jwks_url', ['https://a'], 'jwks_url'],
    ['key_config verify', ['verify_peer'], 'https.verify'],
    ['key_config algorithms 1', ['RS256'], 'algorithms.1'],
    ['oauth_providers a https depth', ['2'], 'oauth_providers.a.https.depth'],
    ['resource_servers queue.one extra_scopes_source', ['roles'], 'resource_servers.one.additional_scopes_key'],
    ['resource_servers queue.one id', ['queue.one'], 'resource_servers.one.id'],
    ['resource_servers two scope_prefix', ['x:'], 'resource_servers.two.scope_prefix'],
  ]);
});

test('an alias is written in either of two ways, and one without scopes is none', () => {
  expect(
    read({
      'scope_aliases.admin': 'q.tag:administrator  q.read:*/*',
      'scope_aliases.reader\\.of': 'q.read:*/*',
      'resource_servers.q.scope_aliases.1.alias': 'system:serviceaccount:shop:reader.of',
      'resource_servers.q.scope_aliases.1.scope': 'q.read:*/*',
      'resource_servers.q.scope_aliases.2.alias': 'nobody',
      'resource_servers.q.scope_aliases.3.scope': 'q.read:*/*',
    }),
  ).toEqual([
    ['scope_aliases admin', ['q.tag:administrator', 'q.read:*/*'], 'scope_aliases.admin'],
    ['scope_aliases reader.of', ['q.read:*/*'], 'scope_aliases.reader\\.of'],
    [
      'resource_servers q scope_aliases system:serviceaccount:shop:reader.of',
      ['q.read:*/*'],
      'resource_servers.q.scope_aliases.1',
    ],
  ]);
});

test('of several files each adds what it says, and the later one counts', () => {
  expect(
    read({ resource_server_id: 'a', 'resource_servers.s.id': 'x' }, { resource_server_id: 'b' }).map(
      ([name, texts]) => [name, texts],
    ),
  ).toEqual([
    ['resource_server_id', ['b']],
    ['resource_servers x id', ['x']],
  ]);
});
