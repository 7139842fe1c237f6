import { acceptanceAtParty } from '../../../src/trust/prove/acceptance-at-party';
import { rabbitChain } from '../../support/decide-chain';

const at = (name: string, source: Parameters<typeof rabbitChain>[0] = {}) => {
  const model = rabbitChain(source);
  const account = { namespace: 'shop', name };
  const found = acceptanceAtParty(model, model.clusters[0]!, account, model.relyingParties[0]!);
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
