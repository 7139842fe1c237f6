import { clusterOf } from '../../../src/trust/model/lookup';
import { acceptancesAtMeshes } from '../../../src/trust/prove/acceptance-at-mesh';
import { declared, declaredMesh } from '../../support/declared-mesh';
import { eastIssuer } from '../../support/model';

const mesh = { istioCsr: { issuer: 'istio-system/mesh', namespaces: ['shop'] } } as const;
const { clusters, ...rest } = declaredMesh(mesh);
const east = { version: '1.34', tokenIssuer: eastIssuer, login: { jwt: { keys: { discovery: {} } } } } as const;
const model = declared({ ...rest, clusters: { ...clusters, east } });
const at = (cluster: string, namespace: string, name: string) =>
  acceptancesAtMeshes(model, clusterOf(model, cluster)!, { namespace, name });

test('an account of the mesh gets its own identity', () => {
  expect(at('prod', 'shop', 'orders')).toMatchObject([
    {
      ...{ party: 'istio-csr:prod', outcome: 'accepted', rights: ['spiffe://cluster.local/ns/shop/sa/orders'] },
      token: { aud: ['istio-ca'] },
    },
  ]);
});

test('an account outside of it, or of another cluster, gets none', () => {
  const refusedBy = (...asked: Parameters<typeof at>) => at(...asked).map((one) => [one.outcome, one.refusedBy]);
  expect(refusedBy('prod', 'billing', 'orders')).toEqual([['refused', 'approval/attribute']]);
  expect(refusedBy('prod', 'istio-system', 'istiod-service-account')).toEqual([['refused', 'approval/attribute']]);
  expect(refusedBy('east', 'shop', 'orders')).toEqual([['refused', 'mesh/token']]);
});

test('a cluster without a mesh is no party', () => {
  const alone = declared({ ...rest, clusters: { east } });
  expect(acceptancesAtMeshes(alone, alone.clusters[0]!, { namespace: 'shop', name: 'orders' })).toEqual([]);
});
