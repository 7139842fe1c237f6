import { planClusterSpiffeId } from '../../../../src/trust/plan/kubernetes/cluster-spiffe-id';
import { readClusterSpiffeId } from '../../../../src/trust/read/manifests/read-spiffe-id';
import { manifest } from '../../../support/manifests';
import { objectMeta } from '../../../support/model';

test('what is planned is read back', () => {
  const id = {
    ...{ at: '', origins: {}, meta: objectMeta('', 'orders'), spiffeIdTemplate: 'spiffe://a/b', className: 'c' },
    ...{ namespaceLabels: { a: 'b' }, podLabels: { app: 'x' }, workloadSelectors: ['k8s:sa:x'] },
  };
  const read = readClusterSpiffeId(manifest(planClusterSpiffeId(id, 'prod').manifest));
  expect({ ...read, at: '', origins: {} }).toEqual(id);
  expect(read.at).toBe('prod.yaml#ClusterSPIFFEID/orders');
});
