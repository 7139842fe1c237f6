import { supports } from '../../../src/trust/facts/features';
import type { Feature } from '../../../src/trust/facts/feature';
import { rabbitMqFeatures } from '../../../src/trust/facts/rabbitmq-features';

test('the table speaks of RabbitMQ only', () => {
  const products = Object.values<Feature>(rabbitMqFeatures).flatMap((feature) => Object.keys(feature.products));
  expect([...new Set(products)]).toEqual(['rabbitmq']);
});

test.each([
  ['rabbitmq-several-issuers', '3.12', '3.13'],
  ['rabbitmq-provider-algorithms', '3.13', '4.0'],
  ['rabbitmq-scope-aliases-in-conf', '4.0', '4.1'],
  ['rabbitmq-one-audience', '4.0', '4.1'],
  ['rabbitmq-exp-required', '4.2', '4.3'],
] as const)('%s: not with %s, with %s', (feature, before, since) => {
  expect([before, since].map((version) => supports(feature, 'rabbitmq', version))).toEqual([false, true]);
});
