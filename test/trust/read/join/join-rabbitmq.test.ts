import { joinRabbitMq } from '../../../../src/trust/read/join/join-rabbitmq';
import { rabbitMq, rabbitMqSource } from '../../../support/model';

const grantsOf = (version: string, audience = 'rabbitmq://acme/queue/east') => {
  const read = rabbitMq({ sources: [rabbitMqSource({ audience, keysUrl: '', grants: [] })] });
  return joinRabbitMq(read, rabbitMq({ version })).sources.map(({ grants }) => grants.length);
};

test('aliases of older versions are taken to be as declared, and newer ones have to be there', () => {
  expect([grantsOf('4.0'), grantsOf('4.1'), grantsOf('4.0', 'other')]).toEqual([[1], [0], [0]]);
});
