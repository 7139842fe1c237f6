import { kubernetesObject, said } from '../../../../src/trust/plan/kubernetes/object';
import { objectMeta } from '../../../support/model';

const at = 'clusters.prod.workloads[shop/orders]';

test('a manifest with its handle, owner and place', () => {
  const meta = objectMeta('shop', 'orders', { labels: { team: 'shop' }, annotations: { note: 'a' } });
  const planned = kubernetesObject({ cluster: 'prod', at, apiVersion: 'v1', kind: 'X', meta, body: { spec: 1 } });
  expect(planned).toEqual({
    cluster: 'prod',
    key: 'X/shop/orders',
    owner: 'workload:shop/orders',
    at,
    manifest: {
      apiVersion: 'v1',
      kind: 'X',
      metadata: { name: 'orders', namespace: 'shop', labels: { team: 'shop' }, annotations: { note: 'a' } },
      spec: 1,
    },
  });
});

test('a cluster-scoped object has no namespace, and empty maps are not said', () => {
  const planned = kubernetesObject({
    cluster: 'prod',
    at,
    apiVersion: 'v1',
    kind: 'X',
    meta: objectMeta('', 'a'),
    body: {},
  });
  expect(planned.key).toBe('X/a');
  expect(planned.manifest).toEqual({ apiVersion: 'v1', kind: 'X', metadata: { name: 'a' } });
});

test('fields that say something', () => {
  expect(said({ a: '', b: 'x', c: 0, d: 2, e: [], f: ['y'] })).toEqual({ b: 'x', d: 2, f: ['y'] });
});
