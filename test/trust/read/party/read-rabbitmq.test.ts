import { readRabbitMq } from '../../../../src/trust/read/party/read-rabbitmq';
import type { PartyFiles, ReadParty } from '../../../../src/trust/read/party/party-content';

const conf = (settings: Record<string, unknown>) => ({
  file: 'conf/queue.rabbitmq.conf',
  content: Object.fromEntries(Object.entries(settings).map(([key, value]) => [`auth_oauth2.${key}`, value])),
});
const advanced = (own: object) => ({
  file: 'conf/queue.advanced.config',
  content: { rabbitmq_auth_backend_oauth2: own },
});
const read = (...files: PartyFiles) => {
  const { party } = readRabbitMq.read(files);
  return party.kind === 'rabbitmq' ? party : null;
};
const rightsOf = ({ party }: ReadParty) =>
  party.kind === 'rabbitmq'
    ? party.sources.map(({ audience, grants }) => [audience, grants.map(({ subject, rights }) => [subject, rights])])
    : null;

test.each([
  ['relying-parties/queue.rabbitmq.conf', 'queue'],
  ['relying-parties/queue.advanced.config', 'queue'],
  ['/etc/rabbitmq/rabbitmq.conf', 'rabbitmq'],
  ['/etc/rabbitmq/advanced.config', 'rabbitmq'],
  ['advanced.config', 'rabbitmq'],
])('%s is of party %s', (file, name) => {
  expect(readRabbitMq.nameOf(file)).toBe(name);
});

test('resource servers, the issuers whose keys they use, and what they grant', () => {
  const party = read(
    conf({
      'oauth_providers.a.jwks_uri': 'https://a/keys',
      'oauth_providers.b.jwks_uri': 'https://b/keys',
      default_oauth_provider: 'b',
      additional_scopes_key: 'roles sub',
      'resource_servers.one.id': 'queue-a',
      'resource_servers.one.oauth_provider_id': 'a',
      'resource_servers.one.scope_aliases.1.alias': 'system:serviceaccount:shop:orders',
      'resource_servers.one.scope_aliases.1.scope': 'queue-a.read:*/* queue-a.read:*/* other.write:*/*',
      'resource_servers.two.scope_prefix': 'x:',
      'resource_servers.two.scope_aliases.admin': 'x:tag:administrator',
      'resource_servers.two.scope_aliases.other': 'two.read:*/*',
    }),
  );
  expect(party).toMatchObject({
    ...{ kind: 'rabbitmq', name: 'queue', version: '', at: 'conf/queue.rabbitmq.conf#auth_oauth2' },
    sources: [
      {
        ...{ audience: 'queue-a', keysUrl: 'https://a/keys', cluster: '', comparesAudience: true },
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
  expect(read(conf({ resource_server_id: 'queue', jwks_url: 'https://a/keys' }))?.sources).toMatchObject([
    { audience: 'queue', keysUrl: 'https://a/keys', grants: [], origins: { grants: { kind: 'unknown' } } },
  ]);
  expect(read(advanced({ resource_server_id: 'queue', key_config: { jwks_url: 'https://b/keys' } }))).toMatchObject({
    ...{ name: 'queue', at: 'conf/queue.advanced.config#rabbitmq_auth_backend_oauth2' },
    sources: [{ audience: 'queue', keysUrl: 'https://b/keys' }],
  });
});

test('aliases in `advanced.config` are those of every resource server, each by what its scopes begin with', () => {
  const servers = { additional_scopes_key: 'sub', 'resource_servers.a.id': 'q/a', 'resource_servers.b.id': 'q/b' };
  const scope_aliases = { both: ['q/a.read:*/*', 'q/b.write:*/*'], a: 'q/a.tag:monitoring', none: [] };
  const files = [conf(servers), advanced({ scope_aliases })] as const;
  expect(rightsOf(readRabbitMq.read(files))).toEqual([
    [
      'q/a',
      [
        ['both', ['read:*/*']],
        ['a', ['tag:monitoring']],
      ],
    ],
    ['q/b', [['both', ['write:*/*']]]],
  ]);
  expect(read(...files)?.sources[1]?.grants[0]?.at).toBe(
    'conf/queue.advanced.config#rabbitmq_auth_backend_oauth2.scope_aliases.both',
  );
});

// Observed with cuttlefish 3.0.1, as RabbitMQ 3.10.8 has it.
test('a setting of `advanced.config` takes the place of all of its namesake, whichever file comes first', () => {
  const here = conf({
    resource_server_id: 'here',
    jwks_url: 'https://here',
    'https.verify': 'verify_peer',
    'resource_servers.a.id': 'a',
  });
  const there = advanced({
    resource_server_id: 'there',
    key_config: { algorithms: ['RS256'] },
    resource_servers: { b: [] },
  });
  const expected = [
    ['there', ''],
    ['b', ''],
  ];
  const orders = [
    [here, there],
    [there, here],
  ] as const;
  for (const [first, second] of orders)
    expect(read(first, second)?.sources.map(({ audience, keysUrl }) => [audience, keysUrl])).toEqual(expected);
});

test('an alias counts only where the subject is taken for a scope', () => {
  const scope_aliases = { a: ['q.read:*/*'] };
  const with_ = (extra_scopes_source: string) =>
    rightsOf(readRabbitMq.read([advanced({ resource_server_id: 'q', scope_aliases, extra_scopes_source })]));
  expect([with_('sub'), with_('roles')]).toEqual([[['q', [['a', ['read:*/*']]]]], [['q', []]]]);
});

test('what the root says holds for resource servers that do not say it themselves', () => {
  const servers = { b: {}, c: { scope_prefix: 'c:', verify_aud: true, scope_aliases: { c: 'c:read:*/*' } }, q: {} };
  const root = { resource_server_id: 'q', extra_scopes_source: 'sub', scope_prefix: '', verify_aud: false };
  const given = advanced({
    ...root,
    jwks_uri: 'https://k',
    scope_aliases: { r: 'read:*/*' },
    resource_servers: servers,
  });
  const inherited = [['r', ['read:*/*']]];
  expect(rightsOf(readRabbitMq.read([given]))).toEqual([
    ['q', inherited],
    ['b', inherited],
    ['c', [['c', ['read:*/*']]]],
  ]);
  expect(read(given)?.sources.map(({ comparesAudience, keysUrl }) => [comparesAudience, keysUrl])).toEqual([
    [false, 'https://k'],
    [false, 'https://k'],
    [true, 'https://k'],
  ]);
});

test('how patterns are read, and keys beside those that are fetched', () => {
  const [one, two] =
    read(
      conf({
        jwks_uri: 'https://k',
        'signing_keys.own': '/keys/own.pem',
        scope_pattern_syntax: 'regex',
        'resource_servers.one.id': 'one',
        'resource_servers.two.id': 'two',
        'resource_servers.two.scope_pattern_syntax': 'wildcard',
      }),
    )?.sources ?? [];
  expect([one?.patternSyntax, two?.patternSyntax]).toEqual(['regex', 'wildcard']);
  expect(one).toMatchObject({
    ...{ keysUrl: 'https://k', signingKeyIds: ['own'] },
    origins: {
      signingKeyIds: { at: 'conf/queue.rabbitmq.conf#auth_oauth2.signing_keys.own' },
      patternSyntax: { at: 'conf/queue.rabbitmq.conf#auth_oauth2.scope_pattern_syntax' },
    },
  });
});

test('settings of a resource server are looked up by its id', () => {
  const resource_servers = { name: { id: 'q', scope_aliases: { a: 'q.read:*/*' } } };
  expect(rightsOf(readRabbitMq.read([advanced({ extra_scopes_source: 'sub', resource_servers })]))).toEqual([
    ['q', []],
  ]);
});

test('aliases without a resource server say nothing, and are named', () => {
  const { party, unread, strayKeys } = readRabbitMq.read([advanced({ scope_aliases: {}, scopes: 'sub' })]);
  expect([party.sources, party.origins['sources']?.kind]).toEqual([[], 'unknown']);
  expect(unread).toEqual(['conf/queue.advanced.config#rabbitmq_auth_backend_oauth2.scope_aliases']);
  expect(strayKeys.map(({ key }) => key)).toEqual(['scopes']);
});
