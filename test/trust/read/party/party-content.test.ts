import { partyName } from '../../../../src/trust/read/party/party-content';

test.each([
  ['relying-parties/queue.rabbitmq.conf', 'queue'],
  ['queue', 'queue'],
  ['', ''],
])('%j is of party %j', (file, name) => {
  expect(partyName(file)).toBe(name);
});
