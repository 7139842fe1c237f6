import { authorityFile, partyFile } from '../../../../src/trust/plan/party/party-file';
import { rabbitMq, rabbitMqSource } from '../../../support/model';

const text = { what: 'settings', use: 'somehow', content: { kind: 'text', text: 'x' } } as const;

test('a file of a party says whose it is, and stands beside those of others', () => {
  expect(partyFile(rabbitMq(), 'rabbitmq.conf', text)).toEqual({
    ...{ cluster: '', owner: 'relyingParty:queue', program: 'RabbitMQ `queue`', at: 'relyingParties.queue.rabbitmq' },
    ...{ path: 'relying-parties/queue.rabbitmq.conf', ...text },
  });
});

test('certificates are a file of their own, where there are any', () => {
  expect(authorityFile(rabbitMq(), rabbitMqSource(), '/etc/ca.pem')).toEqual([]);
  expect(
    authorityFile(rabbitMq(), rabbitMqSource({ caBundle: 'PEM' }), '/etc/ca.pem').map(({ path, use }) => [path, use]),
  ).toEqual([['relying-parties/queue.east-ca.pem', 'as `/etc/ca.pem` on each host']]);
});
