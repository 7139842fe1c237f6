import { partyTaker } from '../../../src/trust/prove/party-taker';
import { acceptanceAt } from '../../../src/trust/prove/taker';
import { rabbitChain } from '../../support/decide-chain';

const at = (name: string, source: Parameters<typeof rabbitChain>[0] = {}) => {
  const model = rabbitChain(source);
  const account = { namespace: 'shop', name };
  const found = acceptanceAt(model, partyTaker(model, model.relyingParties[0]!), model.clusters[0]!, account);
  return [found.party, found.outcome, found.rights, found.token?.aud ?? found.refusedBy];
};

test('an account gets in with a token for one of its audiences', () => {
  expect(at('orders')).toEqual([
    ...['rabbitmq:queue', 'accepted', ['read:%2F/orders', 'tag:management']],
    ['rabbitmq://acme/queue/east'],
  ]);
});

test('another account is refused, by the check that it comes to', () => {
  expect(at('other')).toEqual(['rabbitmq:queue', 'refused', [], 'rabbitmq/scope']);
});

test('an empty audience is that of the API server', () => {
  expect(at('orders', { audience: '' }).slice(0, 2)).toEqual(['rabbitmq:queue', 'refused']);
});

test('it names the accounts of its grants', () => {
  const model = rabbitChain({});
  expect(partyTaker(model, model.relyingParties[0]!).accounts()).toEqual([{ namespace: 'shop', name: 'orders' }]);
});
