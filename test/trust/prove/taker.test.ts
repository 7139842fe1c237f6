import { clusterOf } from '../../../src/trust/model/lookup';
import { acceptanceAt, attemptsAt } from '../../../src/trust/prove/taker';
import { takersOf } from '../../../src/trust/prove/takers';
import { holding } from '../../support/holding-worlds';

const { model } = holding();
const east = clusterOf(model, 'east')!;
const queue = takersOf(model, east).find(({ party }) => party === 'rabbitmq:queue')!;
const orders = { namespace: 'shop', name: 'orders' };

test('every kind of token is tried with every list of audiences, and with none', () => {
  const tried = attemptsAt(queue, east, orders).map(({ token }) => token.aud.join());
  expect(new Set(tried)).toEqual(new Set(['rabbitmq://acme/queue/east', '', ...east.apiAudiences]));
  expect(tried).toHaveLength(6);
});

test('the best of them is the answer', () => {
  expect(acceptanceAt(queue, east, orders)).toMatchObject({
    ...{ party: 'rabbitmq:queue', outcome: 'accepted', rights: ['read:%2F/orders'] },
    token: { aud: ['rabbitmq://acme/queue/east'] },
  });
});
