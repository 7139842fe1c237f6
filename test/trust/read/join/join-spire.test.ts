import type { Cluster } from '../../../../src/trust/model/cluster';
import type { Spire } from '../../../../src/trust/model/spire';
import { joinSpire, withoutAgents } from '../../../../src/trust/read/join/join-spire';
import { readAgentConf } from '../../../../src/trust/read/spire/read-agent-conf';
import { readHelmValues } from '../../../../src/trust/read/spire/read-helm-values';
import { readServerConf } from '../../../../src/trust/read/spire/read-server-conf';
import { cluster, workload } from '../../../support/model';
import { spireOf, spireTrust } from '../../../support/spire';
import { hcl, yaml } from '../../../support/spire-files';

const { model } = spireTrust();
const declared = spireOf(model);
const server = readServerConf.read(
  hcl(`server { trust_domain = "acme.test" }
  plugins {
    NodeAttestor "k8s_psat" { plugin_data { clusters = { prod = { service_account_allow_list = ["a:b"] } } } }
    UpstreamAuthority "vault" { plugin_data { k8s_auth { k8s_auth_role_name = "r", token_path = "/v/t" } } }
  }`),
  'server.conf',
  '',
);
const agents = readAgentConf.read(
  hcl(`agent { trust_domain = "acme.test", server_address = "s", server_port = 1 }
  plugins { NodeAttestor "k8s_psat" { plugin_data { cluster = "prod", token_path = "/a/t" } } }`),
  'agent.conf',
  '',
);
const values = readHelmValues.read(
  yaml(`global: { spire: { trustDomain: other, clusterName: prod } }
spire-server: { namespaceOverride: ns, serviceAccount: { name: sa }, caTTL: 1h }`),
  'values.yaml',
  '',
);

function join(read: Parameters<typeof joinSpire>[0], facts: Spire | null, clusters: readonly Cluster[] = []): Spire {
  const spire = joinSpire(read, facts, clusters);
  if (spire === null) throw new Error('nothing was joined');
  return spire;
}

test('without files it is as declared', () => {
  expect(joinSpire([], declared, [])).toBe(declared);
  expect(joinSpire([], null, [])).toBeNull();
});

test('files complete each other, the first one first, and the declaration completes them', () => {
  const alone = join([server, values], null).server;
  expect(alone).toMatchObject({ trustDomain: 'acme.test', namespace: 'ns', serviceAccount: 'sa', caTtl: 86_400 });
  expect(alone.origins['namespace']?.at).toBe('values.yaml#spire-server.namespaceOverride');
  expect(join([server], declared).server).toMatchObject({ trustDomain: 'acme.test', namespace: 'spire-server' });
});

test('a server that is given is whole: what its files do not have, it has not', () => {
  const { psatClusters, agents: others, discovery } = join([server], declared);
  expect(psatClusters.map((one) => [one.cluster, one.allowList])).toEqual([['prod', ['a:b']]]);
  expect([others, discovery]).toEqual([declared.agents, declared.discovery]);
  const bare = readServerConf.read(hcl('server { trust_domain = "a" }'), 'server.conf', '');
  expect(join([bare], declared).upstream).toBeNull();
});

test('without a file of the server it is as declared, or unknown', () => {
  expect(join([agents], declared).server).toBe(declared.server);
  const { server: unknown, psatClusters, upstream } = join([agents], null);
  expect(unknown.origins['trustDomain']).toEqual({ kind: 'unknown', at: 'spire.trustDomain' });
  expect([psatClusters, upstream]).toEqual([[], null]);
});

test('agents of a cluster, and those that are only declared', () => {
  const joined = join([agents], declared).agents;
  expect(joined.map(({ cluster: name }) => name)).toEqual(['prod', 'edge', 'factory', 'lab']);
  expect(joined[0]).toMatchObject({
    trustDomain: 'acme.test',
    id: 'spire-system/spire-agent',
    audience: 'spire-server',
  });
});

const pod = workload({
  ...{ id: 'x/y', namespace: 'x', serviceAccount: 'y', audience: 'z', at: 'prod.yaml#DaemonSet/x/agents' },
  volume: { name: 'n', mountPath: '/a', path: 't', expirationSeconds: 600 },
  origins: { audience: { kind: 'artefact', at: 'prod.yaml#DaemonSet/x/agents' } },
});

test('what a Pod holds at the file of the token is what the agents hold', () => {
  const [held] = join([agents], declared, [cluster({ name: 'prod', workloads: [pod] })]).agents;
  expect(held).toMatchObject({ id: 'x/y', audience: 'z', volume: { expirationSeconds: 600 } });
  expect(held?.origins['audience']).toEqual({ kind: 'artefact', at: 'prod.yaml#DaemonSet/x/agents' });
});

test('the account of the server reviews in its own cluster', () => {
  const { psatClusters } = join([server, values], null);
  expect(psatClusters[0]?.reviewer).toEqual({ namespace: 'ns', serviceAccount: 'sa' });
  expect(join([server], null).psatClusters[0]?.origins['reviewer']?.kind).toBe('unknown');
  expect(join([server], declared).psatClusters[0]?.reviewer.serviceAccount).toBe('spire-server');
});

test('the server is to Vault whose Pod holds the token', () => {
  const holder = { ...pod, volume: { ...pod.volume, mountPath: '/v', path: 't' } };
  const near = [cluster({ name: 'prod', workloads: [holder] })];
  expect(join([server, values], null, near).upstream).toMatchObject({ workload: 'x/y', authRole: 'r' });
  expect(join([server, values], null).upstream).toMatchObject({ workload: '' });
  expect(join([server], declared).upstream?.workload).toBe('spire-server/spire-server');
});

test('a Pod of agents is no client of Vault', () => {
  const near = [cluster({ name: 'prod', workloads: [pod, workload()] })];
  const [left] = withoutAgents(near, join([agents], declared, near));
  expect(left?.workloads.map(({ id }) => id)).toEqual(['shop/orders']);
  expect(withoutAgents(near, declared)).toBe(near);
  expect(withoutAgents(near, null)).toBe(near);
});
