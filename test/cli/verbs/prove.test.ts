import { main } from '../../../src/cli/main';
import { recordingTerminal } from '../../support/recording-terminal';
import { scratch } from '../../support/scratch';

const files = scratch();

function declaration(path: string, capability = 'read'): string {
  return `name: acme
vault: { server: "https://vault.acme.example:8200", product: { vault: "1.21" } }
clusters:
  prod:
    version: "1.34"
    tokenIssuer: https://oidc.acme.example/prod
    login: { jwt: { keys: { discovery: {} } } }
    workloads:
    - { namespace: shop, serviceAccount: orders, access: [{ path: ${path}, capabilities: [${capability}] }], tokens: { renew: false } }
`;
}

async function run(...argv: readonly string[]): Promise<readonly [number, string, string]> {
  const terminal = recordingTerminal();
  const code = await main(['prove', ...argv], terminal);
  return [code, terminal.printed.out, terminal.printed.err];
}

test('who reaches what, and that nobody else does', async () => {
  const file = files.write('trust.yaml', declaration('secret/data/orders/*'));
  expect(await run(file)).toEqual([
    0,
    `secret/data/orders/*
  prod  shop/orders  read

proved     the one client can do what it is declared to do
proved     nobody else reaches any of these paths
assuming
  - Vault reaches the key set and trusts its certificate
  - the keys of mount \`jwt-prod\` are those of the cluster that signed the token
  - nobody else has a token of this Vault: no other auth mount, entity or root token leads to these paths
`,
    '',
  ]);
});

test('what a change widens exits 1 with a token, and what it narrows is said', async () => {
  const before = files.write('before.yaml', declaration('secret/data/orders/*', 'read, list'));
  const after = files.write('after.yaml', declaration('secret/data/*'));
  expect(await run(after, '--base', before)).toEqual([
    1,
    `refuted    \`shop/orders\` of cluster \`prod\` can now \`read\` \`secret/data/*\`, at \`jwt-prod\` as auth role
           \`acme-prod-shop_orders\`
  token    iss \`https://oidc.acme.example/prod\`, sub \`system:serviceaccount:shop:orders\`, aud
           \`https://vault.acme.example:8200\`
  minted   by cluster \`prod\`
  login    auth role \`acme-prod-shop_orders\` at \`jwt-prod\`
  request  \`read\` \`secret/data/x\`
assuming
  - Vault reaches the key set and trusts its certificate
  - the keys of mount \`jwt-prod\` are those of the cluster that signed the token

narrowed   \`shop/orders\` of cluster \`prod\` can no longer \`list\` \`secret/data/orders/*\`, at \`jwt-prod\` as auth role
           \`acme-prod-shop_orders\`
`,
    '',
  ]);
  expect((await run(before, '--base', before))[0]).toBe(0);
});

test('who reaches one path', async () => {
  const file = files.write('who.yaml', declaration('secret/data/orders/*'));
  expect(await run(file, '--who', 'secret/data/orders/a')).toEqual([
    0,
    'secret/data/orders/a\n  prod  shop/orders  read\n',
    '',
  ]);
  expect(await run(file, '--who', 'secret/data/orders/a:list')).toEqual([
    0,
    'nobody reaches `secret/data/orders/a` with `list`\n',
    '',
  ]);
});

test('JSON is the verdict with its parts', async () => {
  const file = files.write('json.yaml', declaration('secret/data/a'));
  const [code, out] = await run(file, '--format', 'json');
  const data = JSON.parse(out) as Record<string, unknown>;
  expect(code).toBe(0);
  expect(Object.keys(data)).toEqual(['outcome', 'assuming', 'witness', 'missing', 'vacuous', 'text', 'parts', 'reach']);
  expect(data['reach']).toEqual([
    {
      path: 'secret/data/a',
      by: [
        {
          ...{ cluster: 'prod', client: 'shop/orders', account: 'shop/orders', mount: 'jwt-prod' },
          ...{ role: 'acme-prod-shop_orders', spiffeId: '', capabilities: ['read'] },
        },
      ],
    },
  ]);
});

test('of what would not work nothing is proved', async () => {
  const bad = files.write('bad.yaml', 'name: acme\nvault: { server: "https://v.example" }\nclusters: { a: {} }\n');
  const [code, out, err] = await run(bad);
  expect([code, out]).toEqual([2, '']);
  expect(err.endsWith(`vault-trust: ${bad} has findings that block\n`)).toBe(true);
});

test('--stays: whoever logged in under the base still does, and where not, the token is shown', async () => {
  const before = files.write('old.yaml', declaration('secret/data/orders/*'));
  const after = files.write('new.yaml', declaration('secret/data/orders/*').replace('oidc.acme', 'id.acme'));
  const [same, text] = await run(before, '--base', before, '--stays');
  expect([same, text.split('\n')[0]]).toEqual([
    0,
    'proved     every login that worked before works at each moment of the change, also with tokens that were minted before',
  ]);
  const [code, out] = await run(after, '--base', before, '--stays');
  expect(code).toBe(1);
  expect(out).toContain('that was minted before the change is refused once all has');
  expect(out).toContain('  token    iss `https://oidc.acme.example/prod`, sub `system:serviceaccount:shop:orders`');
  const [, json] = await run(after, '--base', before, '--stays', '--format', 'json');
  expect(JSON.parse(json)).toMatchObject({ outcome: 'refuted', witness: { cluster: 'prod' } });
  expect(await run(after, '--stays')).toEqual([
    2,
    '',
    'vault-trust: --stays compares with a former declaration: name it with --base\n',
  ]);
});

describe('JWT-SVIDs', () => {
  const spire = 'examples/spire/trust.yaml';

  test('who reaches a path by one', async () => {
    expect(await run(spire, '--who', 'secret/data/orders/*')).toEqual([
      0,
      'secret/data/orders/*\n  edge  shop/orders as spiffe://acme.example/ns/shop/sa/orders  read\n',
      '',
    ]);
  });

  test('who accepts one', async () => {
    const [code, out] = await run(spire, '--account', 'edge:shop/orders');
    expect(code).toBe(0);
    expect(out).toMatch(/^accepts {2}vault:jwt-spire {4}as spiffe:\/\/acme\.example\/ns\/shop\/sa\/orders: /);
  });
});
