import type { Feature } from '../../../src/trust/facts/feature';
import { vaultFeatures } from '../../../src/trust/facts/vault-features';

test('the table speaks of its own products only', () => {
  const products = Object.values<Feature>(vaultFeatures).flatMap((feature) => Object.keys(feature.products));
  expect([...new Set(products)].sort()).toEqual(['vault', 'openbao'].sort());
});
