import { Trust, type ClusterDeclaration } from '../../../src';
import { applyOrder } from '../../../src/trust/report/apply-order';
import { signingKey } from '../../support/signed-token';

const tokenIssuer = 'https://prod.acme.example:6443';
const ca = { variable: 'prod_ca' };

function orderFor(cluster: Partial<ClusterDeclaration>): readonly unknown[] {
  const trust = Trust.declare({
    name: 'acme',
    vault: { server: 'https://vault.acme.example' },
    clusters: { prod: { tokenIssuer, ...cluster } },
  });
  return applyOrder(trust).map(({ side, cluster: name, reason }) => [side, name, reason]);
}

const terraform = ['terraform', '', 'mounts, roles and policies, which every login needs'];

const hosted = { login: { jwt: { keys: { discovery: { servedBy: 'hosted' } } } } } as const;

test('a cluster to which nothing is applied has no step', () => {
  expect(orderFor(hosted)).toEqual([terraform]);
});

test('hosted documents are published before anything fetches them', () => {
  const signingKeys = [signingKey().pem];
  expect(orderFor({ ...hosted, tokenIssuer: 'https://oidc.acme.example', signingKeys, hostedDiscovery: {} })).toEqual([
    ['discovery', 'prod', 'whoever takes its tokens finds the keys there, Vault while Terraform writes the mount'],
    terraform,
  ]);
});

test('a hosted key set needs nothing of the cluster: Terraform first', () => {
  const workloads = [
    {
      namespace: 'shop',
      serviceAccount: 'orders',
      access: [{ path: 'kv/data/shop', capabilities: ['read'] as const }],
    },
  ];
  expect(orderFor({ ...hosted, workloads })).toEqual([
    terraform,
    ['kubernetes', 'prod', 'its clients find their roles in Vault at once'],
  ]);
});

test('keys from the API server need the discovery binding first', () => {
  const apiServer = { url: tokenIssuer, caBundle: ca };
  expect(orderFor({ apiServer, login: { jwt: { keys: { discovery: {} } } } })).toEqual([
    [
      'kubernetes',
      'prod',
      'Vault fetches the public keys from its API server while Terraform writes the mount, which needs the binding',
    ],
    terraform,
  ]);
});

test('a stored reviewer token must exist before Terraform is given it', () => {
  const reviewer = { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } };
  expect(orderFor({ apiServer: { url: tokenIssuer, caBundle: ca }, login: { kubernetes: { reviewer } } })).toEqual([
    ['kubernetes', 'prod', 'Terraform is given the token of vault/token-reviewer, which must exist'],
    terraform,
  ]);
});
