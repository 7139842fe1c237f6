import { readHelmValues } from '../../../../src/trust/read/spire/read-helm-values';
import type { ReadSpire } from '../../../../src/trust/read/spire/read-spire';
import { yaml } from '../../../support/spire-files';

const read = (text: string, home = ''): ReadSpire => readHelmValues.read(yaml(text), 'values.yaml', home);
const global = 'global: { spire: { trustDomain: acme.example, clusterName: prod, jwtIssuer: https://svid } }\n';

test('values are known by a part of the chart', () => {
  expect(readHelmValues.recognizes(yaml('spire-server: {}'))).toBe(true);
  expect(readHelmValues.recognizes(yaml('spiffe-oidc-discovery-provider: { enabled: true }'))).toBe(true);
  expect(readHelmValues.recognizes(yaml('spire-server: 1'))).toBe(false);
  expect(readHelmValues.recognizes(yaml('server: {}'))).toBe(false);
});

test('a part that is not there, or switched off, says nothing', () => {
  const { server, agents, discovery } = read(
    `${global}spire-server: { enabled: false }\nspire-agent: { enabled: "false" }`,
  );
  expect([server, agents, discovery]).toEqual([null, [], null]);
});

test('what values leave out is unknown: others may lie above them, and below', () => {
  const { server, agents } = read('spire-server: {}\nspire-agent: {}');
  for (const node of [server!, agents[0]!])
    for (const [field, { kind }] of Object.entries(node.origins))
      expect([field, kind]).toEqual([field, field === 'audience' ? 'derived' : 'unknown']);
});

const served = `${global}spire-server:
  namespaceOverride: spire
  serviceAccount: { name: server }
  caTTL: 48h
  nodeAttestor:
    k8sPSAT: { enabled: true, serviceAccountAllowList: [a:b], audience: [x] }
    externalK8sPSAT: { enabled: true, clusters: { edge: { audience: [] } } }
    joinToken: { enabled: "true" }
    x509POP: { enabled: false }
  upstreamAuthority:
    vault:
      enabled: true
      vaultAddr: https://vault
      pkiMountPoint: pki
      k8sAuth: { k8sAuthMountPoint: jwt, k8sAuthRoleName: r, token: { audience: v, expiry: 600 } }
`;

test('the server, its attestors, and Vault above it', () => {
  const { server, psatClusters, upstream } = read(served);
  expect(server).toMatchObject({
    ...{ at: 'values.yaml#spire-server', trustDomain: 'acme.example', cluster: 'prod', namespace: 'spire' },
    ...{ serviceAccount: 'server', caTtl: 172_800, jwtIssuer: 'https://svid', attestors: ['k8s_psat', 'join_token'] },
  });
  expect(psatClusters.map(({ cluster, audiences, allowList }) => [cluster, audiences, allowList])).toEqual([
    ['prod', ['x'], ['a:b']],
    ['edge', [], []],
  ]);
  expect(psatClusters.map(({ origins }) => [origins['allowList']?.kind, origins['kubeConfigFile']?.kind])).toEqual([
    ['artefact', undefined],
    ['unknown', 'unknown'],
  ]);
  expect(upstream).toMatchObject({
    ...{ pkiMount: 'pki', workload: 'spire/server', server: 'https://vault', mount: 'jwt', authRole: 'r' },
    ...{ audience: 'v', expirationSeconds: 600 },
  });
  expect(upstream?.origins['authRole']?.at).toBe(
    'values.yaml#spire-server.upstreamAuthority.vault.k8sAuth.k8sAuthRoleName',
  );
});

test('agents, whose token is for the one audience of the chart', () => {
  const text = `${global}spire-agent:
  namespaceOverride: spire
  serviceAccount: { name: agent }
  nodeAttestor: { k8sPSAT: { enabled: true } }
  server: { address: s, port: 8081 }
`;
  expect(read(text).agents).toMatchObject([
    {
      ...{ cluster: 'prod', attestedAs: 'prod', attestor: 'k8s_psat', id: 'spire/agent', audience: 'spire-server' },
      ...{ address: 's', port: 8081, volume: { mountPath: '/var/run/secrets/tokens', path: 'spire-agent' } },
    },
  ]);
  expect(read(text, 'edge').agents).toMatchObject([{ cluster: 'edge', attestedAs: 'prod' }]);
});

test('the discovery provider, where it is switched on', () => {
  const { discovery } = read(`${global}spiffe-oidc-discovery-provider: { enabled: true }`);
  expect(discovery).toMatchObject({ trustDomain: 'acme.example', jwtIssuer: 'https://svid' });
  expect(discovery?.origins['domains']?.kind).toBe('unknown');
});
