import { findPartyTarget } from '../../../../src/trust/report/explain/party-target';
import { Trust } from '../../../../src/trust/trust';
import { allParties } from '../../../support/all-parties';

const { model } = Trust.declare(allParties);
const find = (party: string, client = '', cluster = 'east') => {
  const target = findPartyTarget(model, { cluster, client, party });
  if ('fault' in target) return target.fault;
  return [
    target.cluster.name,
    'party' in target ? target.party.kind : target.accepting.name,
    target.client?.id ?? null,
  ];
};

test('a relying party or an accepting cluster, with the client that has a token for it', () => {
  expect(find('queue')).toEqual(['east', 'rabbitmq', null]);
  expect(find('queue', 'shop/orders')).toEqual(['east', 'rabbitmq', 'shop/orders']);
  expect(find('west', 'shop/orders')).toEqual(['east', 'west', 'shop/orders']);
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
