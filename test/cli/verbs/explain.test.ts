import { main } from '../../../src/cli/main';
import { claimsOf } from '../../support/explained';
import { recordingTerminal } from '../../support/recording-terminal';
import { scratch } from '../../support/scratch';
import { signed, signingKey } from '../../support/signed-token';
import { snippetsOf } from '../../support/snippets';

const files = scratch();
const now = 1_764_000_000;
const page = snippetsOf('docs/explain.md');
const declared = page.find(({ language }) => language === 'yaml')?.text ?? '';
const shown = page.filter(({ language }) => language === 'text').map(({ text }) => text);
const trust = files.write('trust.yaml', declared);
const client = ['--cluster', 'prod', '--client', 'shop/vault'];
const noToken =
  'vault-trust: the token must be a JWT in its compact form, three parts in base64url joined by dots, or its claims as a JSON object\n';

async function run(args: readonly string[], stdin = '', file = trust) {
  const terminal = { ...recordingTerminal(stdin, now * 1000), width: 100 };
  const code = await main(['explain', file, ...args], terminal);
  return { code, ...terminal.printed };
}

test('a token from a file is refused as the page shows', async () => {
  const token = files.write('token.jwt', `${signed(claimsOf({ aud: ['vault'] }), signingKey())}\n`);
  expect(await run([...client, '--token', token])).toEqual({ code: 1, out: shown[0], err: '' });
});

test('words lead to their cause as the page shows', async () => {
  const error = '400 error validating token: invalid subject (sub) claim';
  expect(await run([...client, '--error', error])).toEqual({ code: 0, out: shown[1], err: '' });
});

test('a token from standard input is accepted by its role, now', async () => {
  const { code, out } = await run(['--role', 'acme-prod-shop-vault', '--token', '-'], JSON.stringify(claimsOf()));
  expect([code, out.split('\n')[0]]).toEqual([0, 'accepted: Issuer `shop/vault` of cluster `prod`']);
});

test('an hour later it is expired', async () => {
  const { code, out } = await run(
    [...client, '--token', '-', '--now', '2025-11-24T17:00:00Z', '--format', 'json'],
    JSON.stringify(claimsOf()),
  );
  const { steps, ...rest } = JSON.parse(out) as { steps: readonly { check: string; outcome: string }[] };
  expect([code, rest, steps.find(({ outcome }) => outcome === 'fail')]).toEqual([
    1,
    {
      outcome: 'refused',
      assuming: [
        'Vault reaches the key set and trusts its certificate',
        'the keys of mount `jwt-prod` are those of the cluster that signed the token',
      ],
    },
    {
      server: 'vault',
      check: 'jwt/expiry',
      outcome: 'fail',
      sent: '`1764000600`',
      wanted: '`1764003600`',
      message: '400 error validating token: invalid expiration time (exp) claim: token is expired',
      source: 'cap jwt/jwt.go:320',
    },
  ]);
});

test('without a token it is asked whether the client would get in', async () => {
  const { code, out } = await run([...client, '--format', 'json']);
  expect([code, (JSON.parse(out) as { outcome: string }).outcome]).toEqual([0, 'accepted']);
});

test('a fact that is missing leaves it undecided, and is named', async () => {
  const limited = files.write('limited.yaml', declared.replace('jwt: {', 'jwt: { supportedAlgs: [RS256],'));
  const { code, out } = await run([...client, '--token', '-'], JSON.stringify(claimsOf()), limited);
  expect([code, out.split('\n').filter((line) => line.includes('declare '))]).toEqual([
    3,
    ['      `""`, wanted `RS256`: declare `clusters.prod.signingKeys`'],
  ]);
});

test('an error that no server says is not recognised', async () => {
  expect(await run(['--error', 'no such thing'])).toEqual({
    code: 3,
    out: 'no check of any server says this\n',
    err: '',
  });
  expect(await run(['--error', 'no such thing', '--format', 'json'])).toEqual({
    code: 3,
    out: '{\n  "causes": []\n}\n',
    err: '',
  });
});

test.each([
  ['a token that is none', [...client, '--token', '-'], noToken],
  [
    'a client that there is not',
    ['--client', 'shop/valut'],
    'vault-trust: unknown client of cluster `prod` `shop/valut`: did you mean `shop/vault`?\n',
  ],
  ['no client', [], 'vault-trust: name either a client or an auth role\n'],
  [
    'a time that is none',
    [...client, '--now', 'noon'],
    'vault-trust: `now` must be a time in RFC 3339, such as `2030-01-31T00:00:00Z`, or seconds since 1970\n',
  ],
  [
    'a token that is not there',
    [...client, '--token', 'no-such-file'],
    'vault-trust: cannot read no-such-file: no such file\n',
  ],
  [
    'both a client and a role',
    [...client, '--role', 'x'],
    "error: option '--role <name>' cannot be used with option '--client <id>'\n",
  ],
  [
    'both a token and an error',
    [...client, '--token', '-', '--error', 'x'],
    "error: option '--error <text>' cannot be used with option '--token <file>'\n",
  ],
])('%s is unusable', async (_, args, err) => {
  expect(await run(args, 'eyJhbGciOiJub25lIn0.secret')).toEqual({ code: 2, out: '', err });
});

test('a declaration that blocks is not explained', async () => {
  const bad = files.write('bad.yaml', declared.replace('mount: pki', 'mount: pkj'));
  const { code, out, err } = await run(client, '', bad);
  expect([code, out, err.split('\n').slice(-2)]).toEqual([
    2,
    '',
    [`vault-trust: nothing was explained: ${bad} has findings that block`, ''],
  ]);
});

describe('the SPIRE server', () => {
  const spire = 'examples/spire/trust.yaml';
  const asked = (...args: readonly string[]) => run(['--party', 'spire', ...args], '{"aud":"vault"}', spire);

  test('attests the agents of a cluster', async () => {
    const { code, out } = await asked('--cluster', 'edge');
    expect([code, out.split('\n').slice(0, 2)]).toEqual([
      0,
      [
        'accepted: `spire-system/spire-agent` of cluster `edge`',
        '  login  the SPIRE server, for a node of cluster `edge`',
      ],
    ]);
  });

  test('refuses another token', async () => {
    const { code, out } = await asked('--cluster', 'edge', '--token', '-');
    expect(code).toBe(1);
    expect(out).toContain('agent log           nodeattestor(k8s_psat): unable to validate token with TokenReview API:');
  });

  test('takes no token where a certificate proves the node', async () => {
    expect((await asked('--cluster', 'factory')).err).toBe(
      'vault-trust: no ServiceAccount token attests a node of cluster `factory`: a certificate of PKI mount `pki-nodes` does, by `x509pop`; tokens attest nodes of `prod`, `edge`\n',
    );
  });
});
