import { planClusterSpiffeId } from '../../../../src/trust/plan/kubernetes/cluster-spiffe-id';
import { objectMeta } from '../../../support/model';

test('a ClusterSPIFFEID says what is declared, and leaves out what is not', () => {
  const id = {
    ...{ at: 'spire', origins: {}, meta: objectMeta('', 'orders'), spiffeIdTemplate: 'spiffe://a/b' },
    ...{ namespaceLabels: { a: 'b' }, podLabels: {}, workloadSelectors: ['k8s:sa:x'], className: '' },
  };
  const { key, manifest } = planClusterSpiffeId(id, 'prod');
  expect(key).toBe('ClusterSPIFFEID/orders');
  expect(manifest).toEqual({
    apiVersion: 'spire.spiffe.io/v1alpha1',
    kind: 'ClusterSPIFFEID',
    metadata: { name: 'orders' },
    spec: {
      spiffeIDTemplate: 'spiffe://a/b',
      namespaceSelector: { matchLabels: { a: 'b' } },
      workloadSelectorTemplates: ['k8s:sa:x'],
    },
  });
});
