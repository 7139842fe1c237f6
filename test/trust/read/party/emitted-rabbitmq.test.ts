import { emittedRabbitMq } from '../../../../src/trust/read/party/emitted-rabbitmq';
import { partyGrant, rabbitMq, rabbitMqSource } from '../../../support/model';

test('what no file says is neutral', () => {
  const { version, sources } = emittedRabbitMq(rabbitMq({ sources: [rabbitMqSource({ caBundle: 'PEM' })] }));
  expect([version, sources]).toMatchObject([
    '',
    [{ cluster: '', tokenIssuer: '', servedBy: 'hosted', caBundle: '', at: '', grants: [{ at: '' }] }],
  ]);
});

test('an alias of no scope is none', () => {
  const sources = [rabbitMqSource({ grants: [partyGrant({ rights: [] }), partyGrant({ subject: 'other' })] })];
  expect(emittedRabbitMq(rabbitMq({ sources })).sources[0]?.grants.map(({ subject }) => subject)).toEqual(['other']);
});
