import { Trust } from '../src';
import { blocks } from '../src/trust/diagnose/blocks';
import { examples } from './support/examples';
import { spireFilesOf } from './support/spire-files';

const { trust } = examples().find(({ name }) => name === 'spire')!;

function judged(edit: (file: string, text: string) => string | null, declared: Trust | null): readonly string[] {
  const { diagnostics } = Trust.judge({ spire: spireFilesOf(trust, edit) }, declared);
  return diagnostics.filter((one) => blocks(one)).map(({ code, at }) => `${code} ${at}`);
}

test('what is emitted is judged clean, alone and with its declaration', () => {
  for (const declared of [trust, null]) expect(judged((_, text) => text, declared)).toEqual([]);
});

const server = 'server.conf';
const plugins = `${server}#plugins`;
const psat = `${plugins}.NodeAttestor.k8s_psat.plugin_data.clusters`;
const vault = `${plugins}.UpstreamAuthority.vault.plugin_data`;
const values = 'prod.values.yaml#spire-server';
const upstream = `${values}.upstreamAuthority.vault`;
const provider = 'oidc-discovery-provider.conf#';

/** One fact of a file, where it differs from the declaration, and what else is said of it with the declaration. */
const edits: readonly (readonly [from: string, to: string, place: string, ...others: string[]])[] = [
  ['bind_port = 8081', 'bind_port = 8082', `${server}#server.bind_port`],
  ['ca_ttl = "24h"', 'ca_ttl = "48h"', `${server}#server.ca_ttl`],
  [
    'jwt_issuer = "https://svid.acme.example"',
    'jwt_issuer = "https://x"',
    `${server}#server.jwt_issuer`,
    'svid-issuer-differs',
    'token-issuer-mismatch',
  ],
  ['trust_domain = "acme.example"', 'trust_domain = "x"', `${server}#server.trust_domain`, 'agent-not-attested'],
  ['["spire-system:spire-agent"]', '["x:y"]', `${psat}.prod.service_account_allow_list`, 'agent-not-attested'],
  ['audience = ["spire-server"]', 'audience = ["x"]', `${psat}.prod.audience`, 'agent-not-attested'],
  [
    'audience = ["spire-server"]',
    'audience = []',
    `${psat}.prod.audience`,
    'agent-not-attested',
    'attestation-audience-open',
  ],
  ['kubeconfigs/edge', 'kubeconfigs/prod', `${psat}.edge.kube_config_file`],
  ['x509pop/factory.pem', 'x509pop/lab.pem', `${plugins}.NodeAttestor.x509pop.plugin_data`],
  ['NodeAttestor "join_token"', 'NodeAttestor "aws_iid"', `${plugins}.NodeAttestor`],
  ['vault.acme.example', 'x.example', `${vault}.vault_addr`],
  ['pki_mount_point = "pki-spire"', 'pki_mount_point = "pki-nodes"', `${vault}.pki_mount_point`, 'path-not-allowed'],
  ['"jwt-prod"', '"jwt-edge"', `${vault}.k8s_auth.k8s_auth_mount_point`, 'auth-role-missing'],
  ['"acme-prod-spire-server_spire-server"', '"x"', `${vault}.k8s_auth.k8s_auth_role_name`, 'auth-role-missing'],
  ['tokens/spire-server', 'tokens/x', `${vault}.k8s_auth.token_path`],
];
const ofAgents: typeof edits = [
  ['"spire.acme.example"', '"x"', 'edge.agent.conf#agent.server_address'],
  ['server_port = 8081', 'server_port = 1', 'edge.agent.conf#agent.server_port'],
  ['trust_domain = "acme.example"', 'trust_domain = "x"', 'edge.agent.conf#agent.trust_domain', 'agent-not-attested'],
  [
    'cluster = "edge"',
    'cluster = "x"',
    'edge.agent.conf#plugins.NodeAttestor.k8s_psat.plugin_data.cluster',
    'agent-not-attested',
  ],
  ['tokens/spire-agent', 'tokens/x', 'edge.agent.conf#plugins.NodeAttestor.k8s_psat.plugin_data.token_path'],
  ['"k8s_psat"', '"aws_iid"', 'edge.agent.conf#plugins.NodeAttestor.aws_iid', 'agent-not-attested'],
];
const ofProvider: typeof edits = [
  ['jwt_issuer = "https://svid', 'jwt_issuer = "https://x', `${provider}jwt_issuer`, 'svid-issuer-differs'],
  ['keys"', 'other"', `${provider}jwks_uri`],
  ['["svid.acme.example"]', '["x"]', `${provider}domains`],
  ['trust_domain = "acme.example"', 'trust_domain = "x"', `${provider}workload_api.trust_domain`],
];
const ofValues: typeof edits = [
  ['trustDomain: acme.example', 'trustDomain: x', 'prod.values.yaml#global.spire.trustDomain'],
  ['clusterName: prod', 'clusterName: x', 'prod.values.yaml#global.spire.clusterName'],
  ['caTTL: "24h"', 'caTTL: "1h"', `${values}.caTTL`],
  ['- spire-server', '- x', `${values}.nodeAttestor.k8sPSAT.audience`],
  ['- spire-system:spire-agent', '- x:y', `${values}.nodeAttestor.k8sPSAT.serviceAccountAllowList`],
  ['joinToken:\n      enabled: true', 'joinToken:\n      enabled: false', `${values}.nodeAttestor`],
  ['pki-spire', 'x', `${upstream}.pkiMountPoint`],
  ['jwt-prod', 'x', `${upstream}.k8sAuth.k8sAuthMountPoint`],
  ['audience: https://vault.acme.example:8200', 'audience: x', `${upstream}.k8sAuth.token.audience`],
  ['name: spire-server', 'name: x', `${values}.serviceAccount.name`],
  ['name: spire-agent', 'name: x', 'prod.values.yaml#spire-agent.serviceAccount.name'],
];

describe.each([
  [server, edits],
  ['edge.agent.conf', ofAgents],
  ['oidc-discovery-provider.conf', ofProvider],
  ['prod.values.yaml', ofValues],
] as const)('in %s', (name, all) => {
  test.each(all)('%j instead of %j differs at %s', (from, to, place, ...others) => {
    const edit = (file: string, text: string): string => (file === `spire/${name}` ? text.replace(from, to) : text);
    const found = judged(edit, trust);
    expect(found).toContain(`artefact-differs spire/${place}`);
    const codes = new Set(found.map((one) => one.split(' ')[0]));
    expect([...codes].filter((code) => code !== 'artefact-differs').sort()).toEqual(
      expect.arrayContaining([...others].sort()),
    );
  });
});

test('either of HCL and Helm values is enough', () => {
  const of = (end: RegExp) => judged((file, text) => (end.test(file) ? null : text), trust);
  expect(of(/prod\.values\.yaml$/)).toEqual([]);
  expect(of(/edge\.(agent\.conf|values\.yaml)$/)).toEqual(['artefact-missing spire.attestation.edge.k8sPsat']);
  expect(of(/edge\.agent\.conf$/)).toEqual([]);
  expect(of(/server\.conf$|prod\.agent\.conf$|provider\.conf$/)).toEqual([]);
});

test('what no file holds is missing, and what nobody declared is extra', () => {
  expect(judged((file, text) => (/provider\.conf$|prod\.values/.test(file) ? null : text), trust)).toEqual([
    'artefact-missing spire.jwtIssuer',
  ]);
  const lab = (file: string, text: string): string =>
    file === 'spire/server.conf' ? text.replace('edge = {', 'lab = {') : text;
  expect(judged(lab, trust)).toContain(`artefact-extra spire/${psat}.lab`);
});

/** What two files do not agree about is found without a declaration, too. */
test.each([
  [
    'edge.agent.conf',
    'cluster = "edge"',
    'cluster = "x"',
    'agent-not-attested',
    'edge.agent.conf#plugins.NodeAttestor.k8s_psat.plugin_data.cluster',
  ],
  [
    'lab.agent.conf',
    'trust_domain = "acme.example"',
    'trust_domain = "x"',
    'agent-not-attested',
    'lab.agent.conf#agent.trust_domain',
  ],
  ['factory.agent.conf', '"x509pop"', '"tpm"', 'agent-not-attested', 'factory.agent.conf#plugins.NodeAttestor.tpm'],
  [server, 'audience = ["spire-server"]', 'audience = []', 'attestation-audience-open', `${psat}.prod.audience`],
  [server, 'jwt_issuer = "https://svid.acme.example"', '', 'svid-issuer-missing', `${server}#server`],
  [
    'oidc-discovery-provider.conf',
    'jwt_issuer = "https://svid',
    'jwt_issuer = "https://x',
    'svid-issuer-differs',
    `${provider}jwt_issuer`,
  ],
  ['prod.values.yaml', 'caTTL: "24h"', 'caTTL: "48h"', 'spire-files-disagree', `${values}.caTTL`],
])('in %s, %j instead of %j is found alone', (name, from, to, code, place) => {
  const edit = (file: string, text: string): string => (file === `spire/${name}` ? text.replace(from, to) : text);
  expect(judged(edit, null)).toContain(`${code} spire/${place}`);
});
