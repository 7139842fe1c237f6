import { callersGetIn } from '../../../src/trust/prove/callers';
import { acceptChain, jwtChain } from '../../support/decide-chain';
import { clusterCaller } from '../../support/model';

const said = (...given: Parameters<typeof acceptChain>) =>
  callersGetIn(acceptChain(...given)).map(({ outcome, text }) => [outcome, text]);

test('those who get in are one sentence, the others one each', () => {
  expect(said()).toEqual([
    ['proved', 'the one account that another cluster accepts is let in there, as a user with a prefix'],
  ]);
  const callers = [clusterCaller(), clusterCaller({ audience: 'other' })];
  expect(said({ east: { callers } })[1]).toEqual([
    'refuted',
    'the API server of cluster `prod` does not let in `shop/orders` of cluster `east`',
  ]);
});

test('where nobody calls another cluster there is nothing to say', () => {
  expect(callersGetIn(jwtChain())).toEqual([]);
});
