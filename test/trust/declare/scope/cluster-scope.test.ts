import { certManagerVersionPlace } from '../../../../src/trust/declare/scope/cluster-scope';
import { descend, root } from '../../../../src/trust/declare/source/place';

test.each([
  [false, 'clusters.prod.certManager.version'],
  [true, 'defaults.certManager.version'],
])('where the default is faulty (%p), that is the place of the version: %s', (faulty, at) => {
  const place = descend(root, 'clusters', 'prod');
  expect(certManagerVersionPlace({ place, isFaulty: () => faulty }).at).toBe(at);
});
