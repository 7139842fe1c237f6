import { clusterNamed, withCluster } from '../../../src/trust/rotate/stage';
import { cluster, sample } from '../declare/sample';

test('a cluster by its name, and a word where there is none', () => {
  expect(clusterNamed(sample(), 'prod')).toMatchObject({ tokenIssuer: cluster.tokenIssuer });
  expect(clusterNamed(sample(), 'toString')).toEqual({ fault: 'the declaration has no cluster `toString`' });
});

test('one cluster is replaced, and nothing is changed in place', () => {
  const before = { ...sample(), clusters: { a: cluster, b: cluster } };
  const after = withCluster(before, 'b', { ...cluster, version: '1.35' });
  expect([after.clusters['a'], after.clusters['b']?.version]).toEqual([cluster, '1.35']);
  expect(before.clusters.b).toBe(cluster);
});
