import { readServerConf } from '../../../../src/trust/read/spire/read-server-conf';
import type { ReadSpire } from '../../../../src/trust/read/spire/read-spire';
import { hcl } from '../../../support/spire-files';

const read = (text: string): ReadSpire => readServerConf.read(hcl(text), 'server.conf', '');
const minimal = 'server { trust_domain = "acme.example" }\n';

test('a server is known by its section with a trust domain', () => {
  expect(readServerConf.recognizes(hcl(minimal))).toBe(true);
  expect(readServerConf.recognizes(hcl('server { listen = 80 }'))).toBe(false);
  expect(readServerConf.recognizes([])).toBe(false);
});

test('what it does not say is the default of the server, or unknown', () => {
  const { server, psatClusters, upstream, agents, discovery } = read(minimal);
  expect(server).toMatchObject({
    ...{ at: 'server.conf#server', trustDomain: 'acme.example', port: 8081, jwtIssuer: '', caTtl: 86_400 },
    ...{ attestors: [], caBundleFiles: [], cluster: '', namespace: '' },
  });
  expect(Object.entries(server?.origins ?? {}).map(([field, { kind }]) => `${field} ${kind}`)).toEqual([
    'trustDomain artefact',
    'port derived',
    'jwtIssuer derived',
    'caTtl derived',
    'namespace unknown',
    'serviceAccount unknown',
    'cluster unknown',
    'attestors artefact',
    'caBundleFiles artefact',
  ]);
  expect([psatClusters, upstream, agents, discovery]).toEqual([[], null, [], null]);
});

const attested = `${minimal}plugins {
  NodeAttestor "k8s_psat" {
    plugin_data {
      clusters = {
        home = { service_account_allow_list = ["a:b"], audience = [] }
        "far.1" = { service_account_allow_list = ["c:d"], kube_config_file = "/k" }
      }
    }
  }
  NodeAttestor "x509pop" { plugin_data { ca_bundle_path = "/one", ca_bundle_paths = ["/two"] } }
  NodeAttestor "join_token" { plugin_data {} }
  NodeAttestor "aws_iid" { enabled = false }
}`;

test('attestors, and the clusters whose tokens are taken: an audience that is left out is the default, an empty list is none', () => {
  const { server, psatClusters } = read(attested);
  expect(server).toMatchObject({
    ...{ attestors: ['k8s_psat', 'x509pop', 'join_token'], caBundleFiles: ['/two', '/one'], cluster: 'home' },
  });
  expect(psatClusters).toMatchObject([
    { cluster: 'home', audiences: [], allowList: ['a:b'], kubeConfigFile: '' },
    { cluster: 'far.1', audiences: ['spire-server'], allowList: ['c:d'], kubeConfigFile: '/k' },
  ]);
  expect(psatClusters[1]?.origins).toEqual({
    audiences: { kind: 'derived', at: 'server.conf#plugins.NodeAttestor.k8s_psat.plugin_data.clusters.far.1' },
    allowList: {
      kind: 'artefact',
      at: 'server.conf#plugins.NodeAttestor.k8s_psat.plugin_data.clusters.far.1.service_account_allow_list',
    },
    kubeConfigFile: {
      kind: 'artefact',
      at: 'server.conf#plugins.NodeAttestor.k8s_psat.plugin_data.clusters.far.1.kube_config_file',
    },
    reviewer: { kind: 'unknown', at: 'spire.serviceAccount' },
  });
});

test('what stands in a file of its own is unknown', () => {
  const { server } = read(`${minimal}plugins { NodeAttestor "k8s_psat" { plugin_data_file = "/x" } }`);
  expect(server?.origins['attestors']).toEqual({ kind: 'unknown', at: 'server.conf#plugins.NodeAttestor' });
});

test('Vault above it, by the defaults of the plugin', () => {
  const { upstream } = read(`${minimal}plugins {
    UpstreamAuthority "vault" {
      plugin_data { k8s_auth { k8s_auth_role_name = "r", token_path = "/t" } }
    }
  }`);
  expect(upstream).toMatchObject({
    ...{ at: 'server.conf#plugins.UpstreamAuthority.vault', pkiMount: 'pki', mount: 'kubernetes', authRole: 'r' },
    ...{ tokenFile: '/t', vaultNamespace: '', caCertificateFile: '', server: '' },
  });
  expect(upstream?.origins['server']?.kind).toBe('unknown');
  expect(upstream?.origins['authRole']?.at).toBe(
    'server.conf#plugins.UpstreamAuthority.vault.plugin_data.k8s_auth.k8s_auth_role_name',
  );
});

test('the same in JSON, as the chart writes it', () => {
  const json = {
    server: { trust_domain: 'acme.example', bind_port: '8081' },
    plugins: [{ NodeAttestor: [{ k8s_psat: [{ plugin_data: { clusters: [{ prod: { audience: ['x'] } }] } }] }] }],
  };
  const { server, psatClusters } = readServerConf.read(json, 'server.conf', '');
  expect([server?.port, server?.attestors]).toEqual([8081, ['k8s_psat']]);
  expect(psatClusters.map(({ cluster, audiences }) => [cluster, audiences])).toEqual([['prod', ['x']]]);
});
