import type { Feature } from '../../../src/trust/facts/feature';
import { kubernetesFeatures } from '../../../src/trust/facts/kubernetes-features';

test('the table speaks of its own products only', () => {
  const products = Object.values<Feature>(kubernetesFeatures).flatMap((feature) => Object.keys(feature.products));
  expect([...new Set(products)].sort()).toEqual(['kubernetes'].sort());
});
