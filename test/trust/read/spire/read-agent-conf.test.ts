import type { SpireAgents } from '../../../../src/trust/model/spire';
import { readAgentConf, volumeAt } from '../../../../src/trust/read/spire/read-agent-conf';
import { hcl } from '../../../support/spire-files';

const section = 'agent {\n trust_domain = "acme.example"\n server_address = "s"\n server_port = 8081\n}\n';
const attestor = (name: string, data: string): string =>
  `${section}plugins { NodeAttestor "${name}" { plugin_data {${data}} } }`;
const read = (text: string, file = 'x/edge.agent.conf', home = ''): SpireAgents =>
  readAgentConf.read(hcl(text), file, home).agents[0]!;

test('agents are known by their section with a trust domain', () => {
  expect(readAgentConf.recognizes(hcl(section))).toBe(true);
  expect(readAgentConf.recognizes(hcl('agent { name = "other" }'))).toBe(false);
});

test('how they find their server, what they prove themselves by, and where its token lies', () => {
  const agents = read(attestor('k8s_psat', 'cluster = "edge"'));
  expect(agents).toMatchObject({
    ...{ at: 'x/edge.agent.conf#agent', cluster: 'edge', trustDomain: 'acme.example', address: 's', port: 8081 },
    ...{ attestor: 'k8s_psat', attestedAs: 'edge', namespace: '', audience: '' },
    volume: { mountPath: '/var/run/secrets/tokens', path: 'spire-agent', expirationSeconds: 7200 },
  });
  const kinds = Object.entries(agents.origins).map(([field, { kind }]) => `${field} ${kind}`);
  expect(kinds).toEqual(expect.arrayContaining(['attestedAs artefact', 'volume derived', 'audience unknown']));
  expect(agents.origins['attestedAs']?.at).toBe('x/edge.agent.conf#plugins.NodeAttestor.k8s_psat.plugin_data.cluster');
});

test('whose agents they are: somebody says it, or the attestor, or the name of the file or its folder', () => {
  const psat = attestor('k8s_psat', 'cluster = "edge"');
  const once = attestor('join_token', '');
  expect(read(psat, 'a.conf', 'prod').cluster).toBe('prod');
  expect(read(psat, 'a.conf').cluster).toBe('edge');
  expect(read(once, 'x/lab.agent.conf').cluster).toBe('lab');
  expect(read(once, 'lab/agent.conf').cluster).toBe('lab');
  expect(read(once)).toMatchObject({ attestor: 'join_token', attestedAs: '' });
  expect(read(section).origins['attestor']?.kind).toBe('unknown');
});

test('a file of a token is a path in a volume', () => {
  expect(volumeAt('/a/b/c')).toMatchObject({ mountPath: '/a/b', path: 'c' });
  expect(volumeAt('c')).toMatchObject({ mountPath: '', path: 'c' });
});
