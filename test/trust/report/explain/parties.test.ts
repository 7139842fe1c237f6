import { clusterOf } from '../../../../src/trust/model/lookup';
import { partiesOf } from '../../../../src/trust/report/explain/parties';
import { acceptancesOf } from '../../../../src/trust/prove/acceptances';
import { Trust } from '../../../../src/trust/trust';
import { allParties } from '../../../support/all-parties';
import { spireTrust } from '../../../support/spire';

const { model } = Trust.declare(allParties);
const east = clusterOf(model, 'east')!;

test('relying parties and clusters that accept tokens of others, with those who have a token for them', () => {
  const parties = partiesOf(model, east).map((one) =>
    'fault' in one ? one : [one.shown, one.clients.map(({ id }) => id)],
  );
  expect(parties).toEqual([
    ['RabbitMQ `queue`', ['shop/orders']],
    ['the API server of cluster `west`', ['shop/orders']],
  ]);
});

test.each([
  ['relying parties and clusters', model, 'east'],
  ['a SPIRE server', spireTrust().model, 'edge'],
])('they are called in full as in a claim: %s', (_, of, name) => {
  const cluster = clusterOf(of, name)!;
  const claimed = acceptancesOf(of, cluster, { namespace: 'a', name: 'b' })
    .map(({ party }) => party)
    .filter((party) => !party.startsWith('vault:'));
  const open = partiesOf(of, cluster).filter((one) => !('fault' in one));
  expect(open.map(({ fullName }) => fullName).sort()).toEqual([...claimed].sort());
});
