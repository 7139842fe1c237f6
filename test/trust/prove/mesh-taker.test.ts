import { clusterOf } from '../../../src/trust/model/lookup';
import { gainsBetween, shownGain } from '../../../src/trust/prove/gains';
import { meshTaker } from '../../../src/trust/prove/mesh-taker';
import { acceptanceAt } from '../../../src/trust/prove/taker';
import { declared, declaredMesh } from '../../support/declared-mesh';
import { eastIssuer } from '../../support/model';

const mesh = { istioCsr: { issuer: 'istio-system/mesh', namespaces: ['shop'] } } as const;
const { clusters, ...rest } = declaredMesh(mesh);
const east = { version: '1.34', tokenIssuer: eastIssuer, login: { jwt: { keys: { discovery: {} } } } } as const;
const model = declared({ ...rest, clusters: { ...clusters, east } });
const prod = clusterOf(model, 'prod')!;
const taker = meshTaker(model, prod, prod.istioCsr!);
const at = (cluster: string, namespace: string, name: string) =>
  acceptanceAt(model, taker, clusterOf(model, cluster)!, { namespace, name });

test('an account of the mesh gets its own identity', () => {
  expect(at('prod', 'shop', 'orders')).toMatchObject({
    ...{ party: 'istio-csr:prod', outcome: 'accepted', rights: ['spiffe://cluster.local/ns/shop/sa/orders'] },
    token: { aud: ['istio-ca'] },
  });
});

test('an account outside of it, or of another cluster, gets none', () => {
  const refusedBy = (...asked: Parameters<typeof at>) => [at(...asked).outcome, at(...asked).refusedBy];
  expect(refusedBy('prod', 'billing', 'orders')).toEqual(['refused', 'approval/attribute']);
  expect(refusedBy('prod', 'istio-system', 'istiod-service-account')).toEqual(['refused', 'approval/attribute']);
  expect(refusedBy('east', 'shop', 'orders')).toEqual(['refused', 'mesh/token']);
});

test('a namespace that joins a mesh is gained, and so is a mesh of all of them', () => {
  const wider = (namespaces?: readonly string[]) =>
    declared({
      ...rest,
      clusters: {
        ...declaredMesh({ istioCsr: { issuer: 'istio-system/mesh', ...(namespaces ? { namespaces } : {}) } }).clusters,
        east,
      },
    });
  const gained = (to: typeof model) => gainsBetween(model, to).map((gain) => shownGain(gain, 'now'));
  expect(gained(model)).toEqual([]);
  expect(gained(wider(['shop', 'billing']))).toEqual([
    'a token of any account of namespace `billing` of cluster `prod` now gives `spiffe://cluster.local/ns/billing/sa/some-account` at `istio-csr:prod`',
  ]);
  expect(gained(wider())).toEqual([
    'a token of any account of cluster `prod` now gives `spiffe://cluster.local/ns/some-namespace/sa/some-account` at `istio-csr:prod`',
  ]);
});
