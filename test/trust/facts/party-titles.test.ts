import { partyGaps } from '../../../src/trust/facts/party-gaps';
import { partyTitles } from '../../../src/trust/facts/party-titles';

test('each program has one name in messages', () => {
  expect(partyTitles.rabbitmq).toBe('RabbitMQ');
  expect(Object.keys(partyTitles).sort()).toEqual(Object.keys(partyGaps).sort());
});
