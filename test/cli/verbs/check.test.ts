import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { main } from '../../../src/cli/main';
import { hostingDeclaration } from '../../support/hosting';
import { recordingTerminal, type RecordingTerminal } from '../../support/recording-terminal';
import { scratch } from '../../support/scratch';

const files = scratch();
/** Paths of scratch files are long. */
const wide = (): RecordingTerminal => ({ ...recordingTerminal(), width: 10_000 });
const good = resolve(__dirname, '../../../examples/yaml/trust.yaml');

test('a declaration without findings says so', async () => {
  const terminal = recordingTerminal();
  expect(await main(['check', good], terminal)).toBe(0);
  expect(terminal.printed).toEqual({ out: `${good}: no findings\n`, err: '' });
});

test('JSON carries the same findings as data', async () => {
  const bad = files.write(
    'bad.yaml',
    'name: acme\nvault: { server: "https://v.example", namespce: x }\nclusters: {}\n',
  );
  const terminal = recordingTerminal();
  expect(await main(['check', bad, '--format', 'json'], terminal)).toBe(1);
  const { diagnostics } = JSON.parse(terminal.printed.out) as { diagnostics: readonly Record<string, unknown>[] };
  expect(diagnostics.map(({ code, kind, at, fix }) => ({ code, kind, at, fix }))).toEqual([
    { code: 'unknown-key', kind: 'broken', at: 'vault.namespce', fix: 'did you mean `namespace`?' },
  ]);
  expect(Object.keys(diagnostics[0] ?? {})).toEqual([
    'code',
    'kind',
    'message',
    'at',
    'related',
    'sent',
    'wanted',
    'server',
    'fix',
    'page',
    'waivedBy',
  ]);
});

test('ten faults of different kinds are reported at once, each at its place', async () => {
  const bad = files.write(
    'ten.yaml',
    `name: acme
vault:
  server: https://vault.acme.example:8200
  tiemout: 5s
  pki:
    root: { root: { commonName: Acme Root CA, ttl: 10y } }
    prod: { intermediate: { signedBy: rot, commonName: Acme Prod CA, ttl: 43800h } }
clusters:
  prod:
    version: 1.30
    tokenIssuer: https://oidc.acme.example/prod
    login: { jwt: { keys: { discovery: {}, jwks: { url: https://keys.acme.example } } } }
    certManager:
      issuers:
        - { namespace: Shop, name: vault, pkiRole: { mount: prd } }
        - { namespace: shop, name: web, pkiRole: { mount: prod, keyType: rsaa } }
        - { namespace: shop, name: web, pkiRole: { mount: prod } }
    workloads:
      - { namespace: shop, serviceAccount: orders, access: [] }
`,
  );
  const terminal = recordingTerminal();
  expect(await main(['check', bad], terminal)).toBe(1);
  const lines = terminal.printed.out.split('\n');
  const found = lines.flatMap((line, index) => {
    const code = /^error (\S+) /.exec(line)?.[1];
    const place = /^ {2}at\s+\S+?:(\d+:\d+)/.exec(lines[index + 1] ?? '')?.[1];
    return code === undefined ? [] : [`${place ?? ''} ${code}`];
  });
  expect(found).toEqual([
    '4:3 unknown-key',
    '6:52 bad-value',
    '7:39 unknown-pki-mount',
    '10:14 wrong-type',
    '12:27 one-of',
    '15:24 bad-value',
    '15:61 unknown-pki-mount',
    '16:74 bad-value',
    '17:11 duplicate-identity',
    '19:60 bad-value',
  ]);
  expect(lines.at(-2)).toBe(`${bad}: 10 findings, 10 of which block`);
});

test('what was not read is named once, the first dozen of it', async () => {
  const services = Array.from({ length: 14 }, (_, index) => {
    return `apiVersion: v1\nkind: Service\nmetadata: { name: s${String(index)}, namespace: a }\n`;
  });
  const file = files.write('prod.yaml', services.join('---\n'));
  const terminal = wide();
  expect(await main(['check', file], terminal)).toBe(0);
  const [first = '', ...more] = terminal.printed.out.split('\n');
  expect(first).toMatch(
    /^not read, since about something else: `\S+#Service\/a\/s0`, .*`\S+#Service\/a\/s11` and 2 more$/,
  );
  expect(more).toEqual([`${file}: no findings`, '']);
});

test('artefacts beside a declaration that blocks are not judged, and that is said', async () => {
  const declaration = files.write('blocked.yaml', 'name: acme\nvault: { server: "https://v.example" }\n');
  const manifest = files.write('prod.json', '{"apiVersion":"v1","kind":"List","items":[]}');
  const terminal = recordingTerminal();
  expect(await main(['check', declaration, manifest], terminal)).toBe(1);
  expect(terminal.printed.out.split('\n').slice(-4, -1).join(' ')).toContain(
    'the artefacts were not judged: first the declaration that they are compared with must stand',
  );
});

test('with --strict an undeclared fact refuses', async () => {
  const artefacts = resolve(__dirname, '../../../examples/yaml/expected');
  expect(await main(['check', artefacts], recordingTerminal())).toBe(0);
  expect(await main(['check', artefacts, '--strict'], recordingTerminal())).toBe(1);
  expect(await main(['check', '--strict', good, artefacts], recordingTerminal())).toBe(0);
});

test('a folder with a hosted copy is compared with the keys and the issuer of its cluster', async () => {
  const file = files.write('hosting.json', JSON.stringify(hostingDeclaration));
  const out = join(files.path, 'hosting');
  const copy = join(out, 'discovery');
  await main(['synth', file, '--out', out], recordingTerminal());
  const sound = wide();
  expect(await main(['check', file, copy], sound)).toBe(0);
  expect(sound.printed.out).toBe(`${file}, ${copy}: no findings\n`);

  const configuration = join(copy, 'prod/.well-known/openid-configuration');
  writeFileSync(configuration, readFileSync(configuration, 'utf8').replace('example/prod"', 'example/prod/"'));
  const spoiled = recordingTerminal();
  expect(await main(['check', file, copy], spoiled)).toBe(1);
  expect(spoiled.printed.out).toContain('error hosted-issuer-differs (broken)');
  expect(spoiled.printed.out).toContain(`${configuration}:1:11`);

  const alone = recordingTerminal();
  expect(await main(['check', file, '--cluster', `prod=${join(copy, 'prod/openid/v1/jwks')}`], alone)).toBe(0);
});
