import { planCsiDriver, planCsiDriverValues } from '../../../../src/trust/plan/kubernetes/csi-driver';
import { csiRoute, modelVia } from '../../../support/token-clients';

const tokenRequests = [{ audience: 'https://vault.acme.example:8200', expirationSeconds: 3600 }];

test('a CSIDriver as the driver’s own manifests have it, with the audiences', () => {
  const [cluster] = modelVia(csiRoute).clusters;
  const planned = planCsiDriver(cluster!.csiDrivers[0]!, 'prod');
  expect(planned).toMatchObject({ key: 'CSIDriver/secrets-store.csi.k8s.io', owner: 'operators:secretsStoreCsi' });
  expect(planned.manifest).toEqual({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSIDriver',
    metadata: { name: 'secrets-store.csi.k8s.io' },
    spec: {
      ...{ podInfoOnMount: true, attachRequired: false, volumeLifecycleModes: ['Ephemeral'], requiresRepublish: true },
      tokenRequests,
    },
  });
  expect(planCsiDriverValues(cluster!)).toEqual([]);
});

test('or values for its chart', () => {
  const operators = { secretsStoreCsi: { csiDriver: 'helmValues' } } as const;
  expect(planCsiDriverValues(modelVia(csiRoute, { operators }).clusters[0]!)).toMatchObject([
    {
      path: 'helm/prod.secrets-store-csi-driver.yaml',
      program: 'the chart `secrets-store-csi-driver` of cluster `prod`',
      content: { object: { tokenRequests } },
    },
  ]);
});
