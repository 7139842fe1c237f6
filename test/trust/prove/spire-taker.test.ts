import { clusterOf } from '../../../src/trust/model/lookup';
import { spireTaker } from '../../../src/trust/prove/spire-taker';
import { acceptanceAt } from '../../../src/trust/prove/taker';
import { psatOf, spireModel } from '../../support/spire';

const model = spireModel();
const prod = clusterOf(model, 'prod')!;
const agent = { namespace: 'spire-system', name: 'spire-agent' };

test('a token of the agents gives the identity of a node, and that of nobody else', () => {
  expect(acceptanceAt(model, spireTaker(model, psatOf(model)), prod, agent)).toMatchObject({
    ...{ party: 'spire:prod', outcome: 'accepted', rights: ['the identity of a node of prod'] },
    token: { aud: ['spire-server'] },
  });
  const other = acceptanceAt(model, spireTaker(model, psatOf(model)), prod, { namespace: 'shop', name: 'orders' });
  expect(other).toMatchObject({ outcome: 'refused', refusedBy: 'psat/account' });
});

test('an agent of another cluster is not one of this', () => {
  const edge = clusterOf(model, 'edge')!;
  expect(acceptanceAt(model, spireTaker(model, psatOf(model)), edge, agent).outcome).toBe('refused');
});

test('it names the accounts that it lists', () => {
  expect(spireTaker(model, psatOf(model)).accounts()).toEqual([agent]);
});
