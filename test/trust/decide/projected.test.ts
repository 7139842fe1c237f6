import { decideProjection, nodeRestrictions, projectedRequest } from '../../../src/trust/decide/projected';
import { acceptChain } from '../../support/decide-chain';
import { cluster, clusterCaller } from '../../support/model';

test('what a kubelet asks for is the audience of the volume, for the Pod', () => {
  expect(projectedRequest(clusterCaller())).toMatchObject({
    ...{ namespace: 'shop', serviceAccount: 'orders', expirationSeconds: 3600, boundTo: 'Pod' },
    audiences: { values: ['kubernetes://acme/prod'] },
  });
});

test.each([
  ['1.32', [false]],
  ['1.33', [true]],
  ['', [false, true]],
])('Kubernetes `%s` holds kubelets to their volumes: %j', (version, expected) => {
  expect(nodeRestrictions(cluster({ version }))).toEqual(expected);
});

test('it gets the token of an account that is there', () => {
  const model = acceptChain();
  const [east] = model.clusters;
  const steps = decideProjection(model, east!, clusterCaller(), () => true);
  expect(steps.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
});
