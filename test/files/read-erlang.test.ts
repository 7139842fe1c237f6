import * as fc from 'fast-check';
import { readErlang } from '../../src/files/read-erlang';

const text = `%% of the plugin
[ % settings
  {rabbit, [{tcp_listeners, [{"127.0.0.1", 5672}, {"127.0.0.1", 5673}]}, {log, [console]}]},
  {rabbitmq_auth_backend_oauth2, [
    {resource_server_id, <<"queue">>},
    {verify_aud, true},
    {key_config, [{jwks_url, "https://a/keys"}, {f, fun m:f/1}]},
    {scope_aliases, #{<<"a.b"/utf8>> => [<<"q.read:*/*">>], 7 => none}}
  ]}
].
`;

test('settings as one object, whichever way they are written', () => {
  expect(readErlang(text)).toMatchObject({
    values: [
      {
        rabbit: {
          tcp_listeners: [
            ['127.0.0.1', 5672],
            ['127.0.0.1', 5673],
          ],
          log: ['console'],
        },
        rabbitmq_auth_backend_oauth2: {
          resource_server_id: 'queue',
          verify_aud: true,
          key_config: { jwks_url: 'https://a/keys', f: null },
          scope_aliases: { 'a.b': ['q.read:*/*'] },
        },
      },
    ],
    diagnostics: [],
  });
  expect(readErlang('[{a, #{b => 1, b => 2}}].')?.values).toEqual([{ a: { b: 2 } }]);
  expect(readErlang('[{a, #{<<"a.b">> => [1, {b, [], {}}], c => true}}].')?.values).toEqual([
    { a: { 'a.b': [1, ['b', [], []]], c: true } },
  ]);
});

test('each value has its place, and one that is not there that of what it would stand in', () => {
  const lines = text.replace(', 7 => none', '');
  const place = (path: string) => {
    const { line, column } = readErlang(lines)?.locate(0, path.split('.')) ?? { line: 0, column: 0 };
    return (lines.split('\n')[line - 1] ?? '').slice(column - 1).slice(0, 12);
  };
  expect(
    [
      'rabbitmq_auth_backend_oauth2.scope_aliases.a.b',
      'rabbitmq_auth_backend_oauth2.scope_aliases.a.b.0',
      'rabbitmq_auth_backend_oauth2.scope_aliases.missing',
      'rabbitmq_auth_backend_oauth2.key_config.jwks_url',
      'rabbit.tcp_listeners.127.0.0.1',
      'nothing',
    ].map(place),
  ).toEqual(['[<<"q.read:*', '<<"q.read:*/', '#{<<"a.b"/ut', '"https://a/k', '5673}]}, {lo', '[ % settings']);
});

test.each(['{"a": 1}', '[{"a": 1}]', '[{ a: 1, b: 2 }]', 'a: [{b, c}]', '# a comment\n[{a, b}].', '', '[]'])(
  '%j is none of them',
  (other) => {
    expect(readErlang(other)).toBe(null);
  },
);

test.each([
  ['[{a, [\n  {b, 1},\n]}].', '3:1', '`]` where a term is wanted'],
  ['[{a, 1}]', '1:9', 'the end of the file where a dot ends the term'],
  ['[{a, 1}].\n[{b, 1}].', '2:1', 'a second term, where RabbitMQ takes one'],
  [`[{a, ${'['.repeat(1000)}`, '1:1', 'it nests deeper than any settings need'],
])('%j has a fault at %s', (broken, place, what) => {
  const { values, diagnostics } = readErlang(broken) ?? { values: [null], diagnostics: [] };
  expect(values).toEqual([]);
  expect(
    diagnostics.map(({ code, message, line, column }) => [code, message, `${String(line)}:${String(column)}`]),
  ).toEqual([['unreadable', `this is no list of Erlang terms: ${what}`, place]]);
});

test('it never throws', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '#{',
    '=>',
    ',',
    '"',
    "'",
    '<<',
    '>>',
    '.',
    'a',
    '1',
    '$',
    '%',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(readErlang(`[{a,${pieces.join('')}`)?.locate(0, ['a'])).toHaveProperty('line');
    }),
  );
});
