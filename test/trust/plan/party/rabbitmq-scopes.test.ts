import { scopesOf } from '../../../../src/trust/plan/party/rabbitmq-scopes';
import { partyGrant, rabbitMqSource } from '../../../support/model';

test('a scope begins with the audience of its cluster', () => {
  expect(
    scopesOf(rabbitMqSource({ audience: 'queue' }), partyGrant({ rights: ['read:a/b', 'tag:management'] })),
  ).toEqual(['queue.read:a/b', 'queue.tag:management']);
});
