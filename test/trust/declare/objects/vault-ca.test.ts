import { caSource } from '../../../../src/trust/declare/objects/vault-ca';
import type { ClusterDeclaration, VaultDeclaration } from '../../../../src/trust/declare/declaration';
import { caPem } from '../../../support/every-kind';
import { findingsOf, modelOf, sample, workload } from '../sample';

const of = (vaultCa: ClusterDeclaration['vaultCa'], vault: Partial<VaultDeclaration> = {}, version = '1.34') => {
  const two = [workload, { ...workload, serviceAccount: 'web' }, { ...workload, namespace: 'edge' }];
  return sample({ vault, cluster: { vaultCa, version, workloads: two } as Partial<ClusterDeclaration> });
};

test('a ConfigMap in each namespace with workloads, and where its Pods find it', () => {
  const [cluster] = modelOf(of({ configMap: {} }, { caBundle: caPem })).clusters;
  expect(cluster?.caCopies.map(({ kind, meta, key }) => [kind, meta.namespace, meta.name, key])).toEqual([
    ['ConfigMap', 'shop', 'acme-vault-ca', 'ca.crt'],
    ['ConfigMap', 'edge', 'acme-vault-ca', 'ca.crt'],
  ]);
  expect(cluster?.workloads[0]?.ca).toEqual({ kind: 'ConfigMap', name: 'acme-vault-ca', key: 'ca.crt' });
});

test('one ClusterTrustBundle for all', () => {
  const [cluster] = modelOf(of({ clusterTrustBundle: { name: 'vault' } }, { caBundle: caPem })).clusters;
  expect(cluster?.caCopies).toMatchObject([{ kind: 'ClusterTrustBundle', meta: { namespace: '', name: 'vault' } }]);
});

test('nothing is brought unless it is asked for', () => {
  expect(caSource('acme', {})).toBeNull();
  expect(modelOf(of(undefined, { caBundle: caPem })).clusters[0]?.caCopies).toEqual([]);
});

test('certificates that nobody declared cannot be brought', () => {
  const message = 'there are no certificates to bring: no `caBundle` is declared';
  expect(findingsOf(of({ configMap: {} }))).toEqual([['vault-ca-missing', 'clusters.prod.vaultCa', message]]);
  const secret = { caBundleSecretRef: { name: 'vault-ca' } };
  expect(findingsOf(of({ configMap: {} }, secret)).map(([code]) => code)).toEqual(['vault-ca-missing']);
});

test('an older cluster has no place for a bundle', () => {
  const found = findingsOf(of({ clusterTrustBundle: {} }, { caBundle: caPem }, '1.32'));
  expect(found).toEqual([
    [
      'feature-unavailable',
      'clusters.prod.vaultCa.clusterTrustBundle',
      'a `ClusterTrustBundle` needs Kubernetes `1.33` or later, and `1.32` is declared',
    ],
  ]);
});
