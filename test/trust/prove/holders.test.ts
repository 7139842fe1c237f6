import { holderUnder, holdersOf } from '../../../src/trust/prove/holders';
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

test('the same Pods are found in another declaration, unless it has them no more', () => {
  const [, queue] = holdersOf(holding().model);
  const wider = holderUnder(holding({ audience: 'queue' }).model, queue!);
  expect([wider?.party, wider?.pods.id, wider?.pods.audience]).toEqual(['rabbitmq:queue', 'shop/orders', 'queue']);
  expect(holderUnder(holding({ parties: false }).model, queue!)).toBeUndefined();
});
