import { clusterOf } from '../../../src/trust/model/lookup';
import { acceptanceAt, attemptsAt, witnessAt } from '../../../src/trust/prove/taker';
import { takersOf } from '../../../src/trust/prove/takers';
import { holding } from '../../support/holding-worlds';
import { tokenOf } from '../../../src/trust/terms/token';

const { model } = holding();
const east = clusterOf(model, 'east')!;
const queue = takersOf(model, east).find(({ party }) => party === 'rabbitmq:queue')!;
const orders = { namespace: 'shop', name: 'orders' };

test('every kind of token is tried with every list of audiences, and with none', () => {
  const tried = attemptsAt(model, queue, east, orders).map(({ token }) => token.aud.join());
  expect(new Set(tried)).toEqual(new Set(['rabbitmq://acme/queue/east', '', ...east.apiAudiences]));
  expect(tried).toHaveLength(6);
});

test('the best of them is the answer', () => {
  expect(acceptanceAt(model, queue, east, orders)).toMatchObject({
    ...{ party: 'rabbitmq:queue', outcome: 'accepted', rights: ['read:%2F/orders'] },
    token: { aud: ['rabbitmq://acme/queue/east'] },
  });
});

test('a witness says whose token it is, and who signs it where that is not the cluster', () => {
  const token = tokenOf({ sub: 'spiffe://acme.example/x' }, { trustDomain: 'acme.example' });
  expect(witnessAt('cluster:west', east, orders, token)).toEqual({
    token: { sub: 'spiffe://acme.example/x' },
    ...{ cluster: 'east', account: 'shop/orders', trustDomain: 'acme.example', accepting: 'cluster:west' },
    ...{ mount: '', role: '', path: '', capability: '' },
  });
});
