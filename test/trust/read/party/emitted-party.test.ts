import { emittedParty } from '../../../../src/trust/read/party/emitted-party';
import { emittedRabbitMq } from '../../../../src/trust/read/party/emitted-rabbitmq';
import { rabbitMq } from '../../../support/model';

test('each kind has a part of its own', () => {
  expect(emittedParty(rabbitMq())).toEqual(emittedRabbitMq(rabbitMq()));
});
