import { joinRabbitMq } from '../../../../src/trust/read/join/join-rabbitmq';
import type { RabbitMqSource } from '../../../../src/trust/model/relying-party';
import { openSearch, rabbitMq, rabbitMqSource } from '../../../support/model';

const unread = { grants: { kind: 'unknown', at: 'queue.rabbitmq.conf' } } as const;
const grantsOf = (
  version: string,
  audience = 'rabbitmq://acme/queue/east',
  origins: RabbitMqSource['origins'] = unread,
) => {
  const read = rabbitMq({ sources: [rabbitMqSource({ audience, keysUrl: '', grants: [], origins })] });
  return joinRabbitMq(read, rabbitMq({ version })).sources.map(({ grants }) => grants.length);
};

test('aliases of older versions whose file was not given are taken to be as declared', () => {
  expect([grantsOf('4.0'), grantsOf('4.1'), grantsOf('4.0', 'other')]).toEqual([[1], [0], [0]]);
});

test('aliases that were read, or could have been, have to be there', () => {
  expect([grantsOf('4.0', 'rabbitmq://acme/queue/east', {}), grantsOf('4.1')]).toEqual([[0], [0]]);
  const [source] = joinRabbitMq(
    rabbitMq({ sources: [rabbitMqSource({ at: 'a.conf#x', grants: [], origins: unread })] }),
    rabbitMq(),
  ).sources;
  expect(source?.origins).toEqual({ grants: { kind: 'artefact', at: 'a.conf#x' } });
  const other = openSearch();
  expect(joinRabbitMq(rabbitMq(), other)).toEqual(rabbitMq());
});
