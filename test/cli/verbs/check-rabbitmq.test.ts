import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { recordingTerminal } from '../../support/recording-terminal';
import { scratch } from '../../support/scratch';

const files = scratch();

const declared = (version: string): string => `name: acme
vault: { server: https://vault.acme.example:8200 }
clusters:
  east: { version: "1.34", tokenIssuer: https://oidc.acme.example/east }
relyingParties:
  queue:
    rabbitmq:
      version: "${version}"
      clusters:
        east:
          clients:
          - namespace: shop
            serviceAccount: orders
            permissions: [{ vhost: /, resource: orders, allow: [read, write] }]
          - namespace: shop
            serviceAccount: monitor.of
            tags: [monitoring]
`;

const notice = 'party-check-absent';

/** What `check` says of the emitted files after a change of one of them, besides the notice that is always there. */
async function checked(version: string, file: string, change: (text: string) => string): Promise<readonly string[]> {
  const out = join(files.path, version);
  rmSync(out, { recursive: true, force: true });
  const declaration = files.write(`${version}.yaml`, declared(version));
  expect(await main(['synth', declaration, '--out', out], recordingTerminal())).toBe(0);
  const path = join(out, 'relying-parties', file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, change(text));
  const terminal = { ...recordingTerminal(), width: 1000 };
  await main(['check', declaration, join(out, 'relying-parties')], terminal);
  return terminal.printed.out
    .split('\n\n')
    .filter((finding) => !finding.includes(notice))
    .map((finding) => finding.replaceAll(`${out}/relying-parties/`, '').split('\n').slice(0, 2).join('\n'))
    .filter((finding) => finding.startsWith('error'));
}

const alias = (subject: string): string =>
  `alias \`system:serviceaccount:shop:${subject}\` for audience \`rabbitmq://acme/queue/east\` at RabbitMQ \`queue\``;
const inAdvanced = ['3.10', '3.12', '3.13', '4.0'];

test.each([...inAdvanced, '4.1'])('what is emitted for %s is what is declared', async (version) => {
  expect(await checked(version, 'queue.rabbitmq.conf', (text) => text)).toEqual([]);
});

describe.each(inAdvanced)('`advanced.config` of %s', (version) => {
  const said = (change: (text: string) => string) => checked(version, 'queue.advanced.config', change);

  test('an alias that grants something else is found where it stands', async () => {
    expect(await said((text) => text.replace('east.read:', 'east.configure:'))).toEqual([
      `error artefact-differs (unsafe): ${alias('orders')}: the artefact says \`configure:%2F/orders\`, \`write:%2F/orders\` for \`rights\`, and the declaration plans \`read:%2F/orders\`, \`write:%2F/orders\`
  at       queue.advanced.config:4:55    queue.advanced.config#rabbitmq_auth_backend_oauth2.scope_aliases.system:serviceaccount:shop:orders`,
    ]);
  });

  test('an alias that is missing refuses its client', async () => {
    expect(await said((text) => text.replace(/,\n.*monitor.of.*\n/, '\n'))).toEqual([
      `error party-client-refused (broken): RabbitMQ \`queue\` does not take the token of \`shop/monitor.of\` of cluster \`east\`: no alias gives \`system:serviceaccount:shop:monitor.of\` a scope
  at         queue.advanced.config:3:21    queue.advanced.config#rabbitmq_auth_backend_oauth2.scope_aliases`,
      `error artefact-missing (broken): ${alias('monitor.of')} is declared, and no artefact holds it
  at       ${files.path}/${version}.yaml:15:13    relyingParties.queue.rabbitmq.clusters.east.clients[shop/monitor.of]`,
    ]);
  });

  test('an alias that nobody declared lets somebody in', async () => {
    const more = '#{\n  <<"other">> => [<<"rabbitmq://acme/queue/east.read:*/*">>],';
    expect(await said((text) => text.replace('#{', more))).toEqual([
      `error artefact-extra (unsafe): ${alias('other').replace('system:serviceaccount:shop:', '')} is not declared
  at       queue.advanced.config:4:18    queue.advanced.config#rabbitmq_auth_backend_oauth2.scope_aliases.other`,
    ]);
  });

  test('a setting there takes the place of that of `rabbitmq.conf`', async () => {
    const more =
      '{extra_scopes_source, <<"roles">>},\n    {resource_servers, #{<<"mine">> => []}},\n    {resource_server_id, <<"mine">>},\n    {scope_aliases';
    const found = await said((text) => text.replace('{scope_aliases', more));
    expect(found.map((one) => one.split('\n')[0]?.split(': ')[0])).toContain('error artefact-missing (broken)');
    expect(found.join('\n')).toContain('audience `mine` at RabbitMQ `queue`');
  });

  test('a key that means nothing, and a fault, are named where they stand', async () => {
    expect(
      await said((text) => text.replace('{scope_aliases', '{verify_audience, true},\n    {scope_aliases')),
    ).toEqual([
      `error key-ignored (unsafe): \`verify_audience\` means nothing here: it is dropped, and what it was meant to limit stays open
  at       queue.advanced.config:3:23    queue.advanced.config#rabbitmq_auth_backend_oauth2.verify_audience`,
    ]);
    expect(await said((text) => text.replace('}}\n  ]}', '}},\n  ]}'))).toEqual([
      `error unreadable (broken): this is no list of Erlang terms: \`]\` where a term is wanted
  at       queue.advanced.config:7:3`,
    ]);
  });
});

test('aliases whose file is not given are taken to be as declared, and since 4.1 they have to be in `rabbitmq.conf`', async () => {
  const withoutAliases = (text: string): string => text.replace(/.*scope_aliases.*\n/g, '');
  expect(await checked('4.0', 'queue.advanced.config', () => '[{rabbit, []}].\n')).toEqual([]);
  const found = await checked('4.1', 'queue.rabbitmq.conf', withoutAliases);
  expect(found.map((one) => one.split(' ')[1])).toEqual([
    ...['party-client-refused', 'party-client-refused', 'artefact-missing', 'artefact-missing'],
  ]);
});
