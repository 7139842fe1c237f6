import { emittedRabbitMq } from '../../../../src/trust/read/party/emitted-rabbitmq';
import { rabbitMq, rabbitMqSource } from '../../../support/model';

test('what no file says is neutral', () => {
  const { version, sources } = emittedRabbitMq(rabbitMq({ sources: [rabbitMqSource({ caBundle: 'PEM' })] }));
  expect([version, sources]).toMatchObject([
    '',
    [{ cluster: '', tokenIssuer: '', servedBy: 'hosted', caBundle: '', at: '', grants: [{ at: '' }] }],
  ]);
});

test('aliases of older versions stand where nobody reads them', () => {
  expect(emittedRabbitMq(rabbitMq({ version: '4.0' })).sources[0]?.grants).toEqual([]);
});
