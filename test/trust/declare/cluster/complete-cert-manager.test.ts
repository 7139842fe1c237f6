import { completeCertManager } from '../../../../src/trust/declare/cluster/complete-cert-manager';
import { descend, root } from '../../../../src/trust/declare/source/place';

test('the cluster resource namespace is that of cert-manager', () => {
  const place = descend(root, 'certManager');
  expect(completeCertManager({ namespace: 'cm' }, place, () => null)).toMatchObject({
    at: 'certManager',
    version: '',
    namespace: 'cm',
    serviceAccount: 'cert-manager',
    clusterResourceNamespace: 'cm',
  });
  expect(completeCertManager({}, place, () => null).clusterResourceNamespace).toBe('cert-manager');
});
