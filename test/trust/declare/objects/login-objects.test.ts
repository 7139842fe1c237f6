import type { ClusterDeclaration } from '../../../../src/trust/declare/declaration';
import type { Cluster } from '../../../../src/trust/model/cluster';
import { kubernetesLogin, modelOf, sample, workload } from '../sample';

function clusterOf(change: Partial<ClusterDeclaration>): Cluster | undefined {
  return modelOf(sample({ cluster: { ...kubernetesLogin, ...change } })).clusters[0];
}

function bindings(cluster: Cluster | undefined): unknown {
  return cluster?.rbacBindings
    .filter(({ kind }) => kind === 'ClusterRoleBinding')
    .map(({ meta, roleName, rbacSubjects, emitted }) => [meta.name, roleName, rbacSubjects[0]?.name, emitted]);
}

test('a reviewer account is emitted with its token Secret and its right', () => {
  const cluster = clusterOf({});
  expect(cluster?.serviceAccounts[0]?.meta).toMatchObject({ namespace: 'vault', name: 'token-reviewer' });
  expect(cluster?.tokenSecrets.map(({ meta, serviceAccount }) => [meta.namespace, meta.name, serviceAccount])).toEqual([
    ['vault', 'token-reviewer-token', 'token-reviewer'],
  ]);
  expect(bindings(cluster)).toEqual([
    ['acme:auth-delegator:vault:token-reviewer', 'system:auth-delegator', 'token-reviewer', true],
  ]);
});

test('of a reviewer that exists only the right is emitted', () => {
  const reviewer = { serviceAccount: { namespace: 'vault', name: 'token-reviewer', existing: true } };
  const cluster = clusterOf({ login: { kubernetes: { reviewer } } });
  expect(cluster?.serviceAccounts[0]?.emitted).toBe(false);
  expect(cluster?.tokenSecrets).toEqual([]);
  expect(bindings(cluster)).toEqual([
    ['acme:auth-delegator:vault:token-reviewer', 'system:auth-delegator', 'token-reviewer', true],
  ]);
});

test("Vault's chart may bind its own Pod", () => {
  const vaultPod = { namespace: 'vault', serviceAccount: 'vault', delegatorBinding: 'existing' } as const;
  expect(bindings(clusterOf({ login: { kubernetes: { reviewer: { vaultPod } } } }))).toEqual([
    ['acme:auth-delegator:vault:vault', 'system:auth-delegator', 'vault', false],
  ]);
});

test('each client that reviews itself gets the right', () => {
  const apiAudience = kubernetesLogin.tokenIssuer;
  const cluster = clusterOf({
    login: { kubernetes: { reviewer: { client: {} } } },
    workloads: [{ ...workload, audience: apiAudience }],
  });
  expect(bindings(cluster)).toEqual([
    ['acme:auth-delegator:sandbox:vault-issuer', 'system:auth-delegator', 'vault-issuer', true],
    ['acme:auth-delegator:shop:orders', 'system:auth-delegator', 'orders', true],
  ]);
});

test('discovery at the API server is opened to everybody, and no other', () => {
  const login = { jwt: { keys: { discovery: { servedBy: 'apiServer' } } } } as const;
  expect(bindings(clusterOf({ login }))).toEqual([
    [
      'acme:service-account-issuer-discovery',
      'system:service-account-issuer-discovery',
      'system:unauthenticated',
      true,
    ],
  ]);
  expect(bindings(clusterOf({ login: { jwt: { keys: { discovery: { servedBy: 'hosted' } } } } }))).toEqual([]);
  expect(bindings(clusterOf({ login: { ...login, existing: true } }))).toEqual([
    [
      'acme:service-account-issuer-discovery',
      'system:service-account-issuer-discovery',
      'system:unauthenticated',
      false,
    ],
  ]);
});
