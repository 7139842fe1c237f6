import { settingAt, textOf } from '../../../../src/trust/read/party/rabbitmq-setting';
import { isRabbitMqTerms, strayTerms, termSettings } from '../../../../src/trust/read/party/rabbitmq-terms';

const file = (own: unknown, name = 'advanced.config') => ({
  file: name,
  content: { rabbit: { log: ['x'] }, rabbitmq_auth_backend_oauth2: own },
});

test('it is known by the settings of the plugin, also where it is named twice', () => {
  const own = { resource_server_id: 'x' };
  const again = ['rabbitmq_auth_backend_oauth2', own];
  expect([file(own).content, [again, again]].map(isRabbitMqTerms)).toEqual([true, true]);
  expect([{ rabbit: own }, [['rabbit', own]], [], null, 'x'].map(isRabbitMqTerms)).toEqual(Array(5).fill(false));
});

test('settings with their places; of two of one name the later counts', () => {
  const settings = termSettings([
    file({ resource_server_id: 'a', scope_aliases: { 'x.y': ['q.read:*/*', 'q.write:*/*'] }, verify_aud: false }),
    file([
      ['resource_server_id', 'b'],
      ['resource_server_id', 'c'],
      ['key_config', [['jwks_url', 'https://a'], 'flag']],
    ]),
  ]);
  expect(settingAt(settings, 'scope_aliases', 'x.y')).toMatchObject({
    texts: ['q.read:*/*', 'q.write:*/*'],
    at: 'advanced.config#rabbitmq_auth_backend_oauth2.scope_aliases.x.y',
  });
  expect(
    [['resource_server_id'], ['verify_aud'], ['key_config', 'jwks_url']].map((path) =>
      textOf(settingAt(settings, ...path)),
    ),
  ).toEqual(['c', 'false', 'https://a']);
});

test('what means nothing to the plugin is named, and what stands twice', () => {
  const strays = (own: unknown) =>
    strayTerms(file(own)).map(({ at, key, kind }) => [at.replace(/^.*oauth2/, ''), key, kind]);
  expect(
    strays({
      additional_scopes_key: 'sub',
      key_config: { jwks_uri: 'x', verify: 'verify_peer' },
      resource_servers: { q: { id: 'q', scope_alias: {} } },
      oauth_providers: { p: { jwks_url: 'x', https: { verifi: 'x' } } },
    }),
  ).toEqual([
    ['', 'additional_scopes_key', 'unknown'],
    ['.key_config', 'jwks_uri', 'unknown'],
    ['.resource_servers.q', 'scope_alias', 'unknown'],
    ['.oauth_providers.p', 'jwks_url', 'unknown'],
    ['.oauth_providers.p.https', 'verifi', 'unknown'],
  ]);
  expect(
    strays([
      ['verify_aud', true],
      ['verify_aud', false],
    ]),
  ).toEqual([['', 'verify_aud', 'duplicate']]);
});
