import { readSpireFiles } from '../../../../src/trust/read/spire/spire-readers';

const found = (content: unknown) =>
  readSpireFiles([{ file: 'server.conf', home: '', content }]).flatMap((one) => one.uncheckedServers);
const server = { trust_domain: 'acme.example' };

test('a server that logs in to any Vault, in HCL and in JSON', () => {
  const vault = (insecure_skip_verify: unknown) => ({
    server,
    plugins: { UpstreamAuthority: { vault: { plugin_data: { vault_addr: 'https://vault', insecure_skip_verify } } } },
  });
  const at = 'server.conf#plugins.UpstreamAuthority.vault.plugin_data.insecure_skip_verify';
  expect(found(vault(true))).toEqual([{ at, client: 'spireServer', name: '', setting: 'insecure_skip_verify' }]);
  expect(found({ server, plugins: [vault('true').plugins] })).toHaveLength(1);
  expect(found(vault(false))).toEqual([]);
});

test('an agent that takes any server at first', () => {
  expect(found({ agent: { ...server, insecure_bootstrap: true } })).toEqual([
    { at: 'server.conf#agent.insecure_bootstrap', client: 'spireAgent', name: '', setting: 'insecure_bootstrap' },
  ]);
  expect(found({ agent: { ...server, trust_bundle_path: '/run/bundle.pem' } })).toEqual([]);
});

test('values of the chart, whose part has to be on', () => {
  const values = (enabled: boolean) => ({
    'spire-server': { upstreamAuthority: { vault: { enabled, insecureSkipVerify: true } } },
  });
  expect(found(values(true)).map(({ at, setting }) => [at, setting])).toEqual([
    ['server.conf#spire-server.upstreamAuthority.vault.insecureSkipVerify', 'insecureSkipVerify'],
  ]);
  expect(found(values(false))).toEqual([]);
});
