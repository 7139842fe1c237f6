import { findingsOf, modelOf, sample, workload } from '../sample';

test('the second of two with one identity is left out', () => {
  const declaration = sample({
    cluster: { workloads: [workload, { ...workload, serviceAccount: { name: 'orders' } }] },
  });
  expect(findingsOf(declaration)).toEqual([
    ['duplicate-identity', 'clusters.prod.workloads[shop/orders]', 'workload `shop/orders` is declared twice'],
  ]);
  expect(modelOf(declaration).clusters[0]?.workloads).toHaveLength(1);
});
