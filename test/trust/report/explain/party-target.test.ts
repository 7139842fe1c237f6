import { findPartyTarget } from '../../../../src/trust/report/explain/party-target';
import { Trust } from '../../../../src/trust/trust';
import { allParties } from '../../../support/all-parties';

const { model } = Trust.declare(allParties);
const find = (party: string, client = '', cluster = 'east') => {
  const target = findPartyTarget(model, { cluster, client, party });
  if ('fault' in target) return target.fault;
  return [target.cluster.name, target.party.fullName, target.client?.id ?? null];
};

test('a relying party or an accepting cluster, with the client that has a token for it', () => {
  expect(find('queue', 'shop/orders')).toEqual(['east', 'rabbitmq:queue', 'shop/orders']);
  expect(find('west', 'shop/orders')).toEqual(['east', 'cluster:west', 'shop/orders']);
  expect(find('rabbitmq:queue', 'shop/orders')).toEqual(find('queue', 'shop/orders'));
});

test('the only client needs no name; of none or of several there is none', () => {
  expect(find('queue')).toEqual(['east', 'rabbitmq:queue', 'shop/orders']);
  expect(find('west', '', 'west')).toEqual(['west', 'cluster:west', null]);
  const { queue } = allParties.relyingParties!;
  const { east } = queue!.rabbitmq!.clusters;
  const { model: more } = Trust.declare({
    ...allParties,
    relyingParties: {
      queue: {
        rabbitmq: {
          ...queue!.rabbitmq!,
          clusters: { east: { clients: [...east!.clients!, { ...east!.clients![0]!, serviceAccount: 'web' }] } },
        },
      },
    },
  });
  expect(findPartyTarget(more, { cluster: 'east', client: '', party: 'queue' })).toMatchObject({ client: null });
});

test('two of one name are told apart by what they are', () => {
  const { queue } = allParties.relyingParties!;
  const { model: twice } = Trust.declare({ ...allParties, relyingParties: { west: queue! } });
  expect(findPartyTarget(twice, { cluster: 'east', client: '', party: 'west' })).toEqual({
    fault: 'relying party `west` may be any of `rabbitmq:west`, `cluster:west`',
  });
});

test.each([
  ['qeue', '', 'east', 'unknown relying party `qeue`: did you mean `queue`?'],
  [
    'queue',
    'shop/oders',
    'east',
    'unknown client of `queue` in cluster `east` `shop/oders`: did you mean `shop/orders`?',
  ],
  ['west', 'shop/x', 'east', 'unknown client of `west` in cluster `east` `shop/x`: known is `shop/orders`'],
  ['queue', '', 'eest', 'unknown cluster `eest`: did you mean `east`?'],
])('%s %s %s: %s', (party, client, cluster, fault) => {
  expect(find(party, client, cluster)).toBe(fault);
});
