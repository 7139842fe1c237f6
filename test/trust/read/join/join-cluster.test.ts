import { joinCluster, unknownOrigins } from '../../../../src/trust/read/join/join-cluster';
import { readManifests } from '../../../../src/trust/read/read-manifests';
import { issuerManifest } from '../../../support/manifests';
import { cluster, delegatorBinding, serviceAccount, server, workload } from '../../../support/model';

const read = (...values: readonly unknown[]) =>
  readManifests(
    values.map((value) => ({ at: 'prod.yaml', value })),
    'prod',
  );
const edge = { ...issuerManifest(), kind: 'ClusterIssuer', metadata: { name: 'edge' } };

function pod(audience: string, volume: string): unknown {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'orders', namespace: 'shop' },
    spec: {
      serviceAccountName: 'orders',
      volumes: [
        {
          name: volume,
          projected: { sources: [{ serviceAccountToken: { audience, path: 'token', expirationSeconds: 600 } }] },
        },
      ],
    },
  };
}

test('without a declaration the facts of a cluster are neutral, and unknown where they would be declared', () => {
  const joined = joinCluster('prod', [read(edge)], null);
  expect(joined).toMatchObject({ name: 'prod', version: '', tokenIssuer: '', apiAudiences: [], anonymousAuth: true });
  expect(joined.tokenExpiration).toEqual({ max: 4_294_967_296, extend: true });
  expect(joined.origins['tokenIssuer']).toEqual({ kind: 'unknown', at: 'clusters.prod.tokenIssuer' });
  expect(joined.certManager.origins['version']).toEqual({ kind: 'unknown', at: 'clusters.prod.certManager.version' });
  expect(
    joined.certificateIssuers.map(({ serviceAccountNamespace, origins }) => [
      serviceAccountNamespace,
      origins['serviceAccountNamespace'],
    ]),
  ).toEqual([['cert-manager', { kind: 'unknown', at: 'clusters.prod.certManager.clusterResourceNamespace' }]]);
});

test('how a cluster reaches Vault is told where all issuers agree', () => {
  const same = joinCluster('prod', [read(issuerManifest(), edge)], null);
  expect([same.vault.server, same.origins['vault']]).toEqual([server, undefined]);
  const differing = joinCluster(
    'prod',
    [read(issuerManifest(), issuerManifest({}, { server: 'https://other' }))],
    null,
  );
  expect([differing.vault.server, differing.origins['vault']?.kind]).toEqual(['', 'unknown']);
  expect(joinCluster('prod', [], null).origins['vault']?.kind).toBe('unknown');
});

test('a declaration supplies the facts, and what somebody else creates', () => {
  const declared = cluster({
    version: '1.34',
    certManager: { ...cluster().certManager, clusterResourceNamespace: 'cm' },
    serviceAccounts: [serviceAccount('vault', 'vault', { emitted: false }), serviceAccount('shop', 'gone')],
    rbacBindings: [delegatorBinding('vault', 'vault', { emitted: false })],
  });
  const joined = joinCluster('prod', [read(edge)], declared);
  expect([joined.version, joined.certificateIssuers[0]?.serviceAccountNamespace]).toEqual(['1.34', 'cm']);
  expect(joined.serviceAccounts.map(({ meta }) => meta.name)).toEqual(['vault']);
  expect(joined.rbacBindings.map(({ meta }) => meta.name)).toEqual(['acme:auth-delegator:vault:vault']);
});

test('what was read stands for what somebody else was said to create', () => {
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'vault', namespace: 'vault' } };
  const declared = cluster({ serviceAccounts: [serviceAccount('vault', 'vault', { emitted: false })] });
  expect(joinCluster('prod', [read(account)], declared).serviceAccounts.map(({ emitted }) => emitted)).toEqual([true]);
});

test('the token that Pods really get stands for the declared one; mount and role stay', () => {
  const joined = joinCluster('prod', [read(pod('other', 'vault-token'))], cluster({ workloads: [workload()] }));
  expect(
    joined.workloads.map(({ id, audience, mount, authRole, volume }) => [
      id,
      audience,
      mount,
      authRole,
      volume.expirationSeconds,
    ]),
  ).toEqual([['shop/orders', 'other', 'jwt-prod', 'acme-prod-shop_orders', 600]]);
  expect(joined.workloads[0]?.origins['audience']?.kind).toBe('artefact');
  expect(joined.workloads[0]?.origins['mount']?.kind).toBe('declared');
});

test('a token in another volume is the declared one if its audience is, else of another party', () => {
  const same = joinCluster('prod', [read(pod(server, 'v'))], cluster({ workloads: [workload()] }));
  expect(same.workloads.map(({ audience, mount }) => [audience, mount])).toEqual([[server, 'jwt-prod']]);
  const other = joinCluster('prod', [read(pod('sts.amazonaws.com', 'v'))], cluster({ workloads: [workload()] }));
  expect(other.workloads.map(({ audience, mount }) => [audience, mount])).toEqual([
    [server, 'jwt-prod'],
    ['sts.amazonaws.com', ''],
  ]);
});

test('marks fields as unknown, each where it would be declared', () => {
  expect(unknownOrigins('a', ['b'])).toEqual({ b: { kind: 'unknown', at: 'a.b' } });
});
