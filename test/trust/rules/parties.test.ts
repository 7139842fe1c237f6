import { partiesOf } from '../../../src/trust/rules/parties';
import { acceptChain, jwtChain, now } from '../../support/decide-chain';

test('everybody who asks something of a server is there once', () => {
  const both = [...jwtChain().clusters, ...acceptChain().clusters];
  const model = { ...jwtChain(), clusters: both };
  expect(partiesOf(model, now).map(({ id, decision }) => [id, decision.outcome])).toEqual([
    ['shop/vault', 'accepted'],
    ['east', 'accepted'],
    ['shop/orders', 'accepted'],
  ]);
});
