import { bySource, emittedGrants } from '../../../../src/trust/read/party/emitted-source';
import { partyGrant, rabbitMqSource } from '../../../support/model';

test('grants have no places and one order', () => {
  const [one, other] = emittedGrants([partyGrant({ rights: ['b', 'a'] }), partyGrant({ subject: 'a' })]);
  expect([one?.subject, other]).toEqual([
    'a',
    { at: '', origins: {}, subject: 'system:serviceaccount:shop:orders', rights: ['a', 'b'] },
  ]);
});

test('sources have one order', () => {
  const audiences = bySource([rabbitMqSource({ audience: 'b' }), rabbitMqSource({ audience: 'a' })]);
  expect(audiences.map(({ audience }) => audience)).toEqual(['a', 'b']);
});
