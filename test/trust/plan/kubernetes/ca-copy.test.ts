import type { CaCopy } from '../../../../src/trust/model/ca-copy';
import { planCaCopy } from '../../../../src/trust/plan/kubernetes/ca-copy';
import { objectMeta } from '../../../support/model';

const copy: CaCopy = {
  ...{ kind: 'Secret', meta: objectMeta('shop', 'acme-vault-ca'), key: 'ca.crt', pem: 'PEM' },
  ...{ at: 'clusters.prod.workloads[shop/orders]', origins: {} },
};

test('certificates as each kind holds them', () => {
  expect(planCaCopy(copy, 'prod').manifest).toMatchObject({
    ...{ apiVersion: 'v1', kind: 'Secret', type: 'Opaque', data: { 'ca.crt': 'UEVN' } },
  });
  expect(planCaCopy({ ...copy, kind: 'ConfigMap' }, 'prod').manifest).toMatchObject({ data: { 'ca.crt': 'PEM' } });
  const bundle = { ...copy, kind: 'ClusterTrustBundle', meta: objectMeta('', 'acme-vault-ca'), key: '' } as const;
  expect(planCaCopy(bundle, 'prod').manifest).toMatchObject({
    ...{ apiVersion: 'certificates.k8s.io/v1beta1', spec: { trustBundle: 'PEM' } },
  });
});
