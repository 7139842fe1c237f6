import { clusterOf } from '../../../src/trust/model/lookup';
import { acceptanceAtSpire } from '../../../src/trust/prove/acceptance-at-spire';
import { psatOf, spireModel } from '../../support/spire';

const model = spireModel();
const prod = clusterOf(model, 'prod')!;
const agent = { namespace: 'spire-system', name: 'spire-agent' };

test('a token of the agents gives the identity of a node, and that of nobody else', () => {
  expect(acceptanceAtSpire(model, prod, agent, psatOf(model))).toMatchObject({
    ...{ party: 'spire:prod', outcome: 'accepted', rights: ['the identity of a node of prod'] },
    token: { aud: ['spire-server'] },
  });
  const other = acceptanceAtSpire(model, prod, { namespace: 'shop', name: 'orders' }, psatOf(model));
  expect(other).toMatchObject({ outcome: 'refused', refusedBy: 'psat/account' });
});

test('an agent of another cluster is not one of this', () => {
  const edge = clusterOf(model, 'edge')!;
  expect(acceptanceAtSpire(model, edge, agent, psatOf(model)).outcome).toBe('refused');
});
