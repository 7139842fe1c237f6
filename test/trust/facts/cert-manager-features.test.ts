import type { Feature } from '../../../src/trust/facts/feature';
import { certManagerFeatures } from '../../../src/trust/facts/cert-manager-features';

test('the table speaks of its own products only', () => {
  const products = Object.values<Feature>(certManagerFeatures).flatMap((feature) => Object.keys(feature.products));
  expect([...new Set(products)].sort()).toEqual(['cert-manager'].sort());
});
