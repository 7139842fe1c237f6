import { supports } from '../../../src/trust/facts/features';

test.each([
  ['opensearch-key-list', '2.18', '2.19'],
  ['opensearch-fetched-curves', '3.7', '3.8'],
] as const)('%s: not with %s, with %s', (feature, before, since) => {
  expect([before, since].map((version) => supports(feature, 'opensearch', version))).toEqual([false, true]);
});
