import { holdersOf } from '../../../src/trust/prove/holders';
import { holding } from '../../support/holding-worlds';

test('all Pods that were declared to have a token for somebody besides Vault', () => {
  const held = holdersOf(holding().model).map(({ cluster, pods, party }) => [cluster.name, pods.id, party]);
  expect(held).toEqual([
    ['east', 'shop/orders', 'cluster:west'],
    ['east', 'shop/orders', 'rabbitmq:queue'],
    ['east', 'shop/orders', 'opensearch:logs'],
    ['east', 'spire-system/spire-agent', 'spire:east'],
  ]);
});
