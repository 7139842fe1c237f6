import { planServiceAccount } from '../../../../src/trust/plan/kubernetes/service-account';
import { serviceAccount } from '../../../support/model';

test('an account whose Pods get no API token by themselves', () => {
  const planned = planServiceAccount(serviceAccount('shop', 'vault'), 'prod');
  expect(planned.key).toBe('ServiceAccount/shop/vault');
  expect(planned.owner).toBe('issuer:shop/vault');
  expect(planned.manifest).toEqual({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'vault', namespace: 'shop' },
    automountServiceAccountToken: false,
  });
});
