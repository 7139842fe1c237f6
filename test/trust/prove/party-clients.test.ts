import { partiesTakeTheirs } from '../../../src/trust/prove/party-clients';
import { jwtChain, rabbitChain, type PartyChanges } from '../../support/decide-chain';
import { partyGrant } from '../../support/model';

const said = (source: Parameters<typeof rabbitChain>[0] = {}, changes: PartyChanges = {}) =>
  partiesTakeTheirs(rabbitChain(source, changes)).map(({ outcome, text }) => [outcome, text]);

test('a party takes the tokens of its clients and of nobody else', () => {
  expect(said()).toEqual([['proved', '`rabbitmq:queue` lets in the one account that it is told of, and no other']]);
});

test('a client that does not get in refutes it', () => {
  expect(said({}, { client: { audience: 'vault' } })).toEqual([
    ['refuted', '`rabbitmq:queue` does not take the token of `shop/orders` of cluster `east`'],
  ]);
});

test('a grant to an account that might be anybody refutes it', () => {
  const grants = [partyGrant(), partyGrant({ subject: 'system:serviceaccount:some-namespace:some-account' })];
  expect(said({ grants })).toEqual([['refuted', '`rabbitmq:queue` takes a token of any account of cluster `east`']]);
});

test('without parties there is nothing to say', () => {
  expect(partiesTakeTheirs(jwtChain())).toEqual([]);
});
