import { meaningsOfRabbitMq } from '../../../../src/trust/report/explain/meanings-of-rabbitmq';

test('why RabbitMQ refuses is looked up in its log, and keys from its host', () => {
  expect(meaningsOfRabbitMq['rabbitmq/audience'].observe).toContain("RabbitMQ's log");
  expect(meaningsOfRabbitMq['rabbitmq/keys-ca'].observe).toContain('`curl`');
});
