import { isPartyFile, readParty } from '../../../../src/trust/read/party/party-readers';

test('a file is read by the program that knows it', () => {
  const settings = { 'auth_oauth2.resource_server_id': 'x' };
  expect([isPartyFile(settings), readParty(settings, 'queue.conf')?.party.kind]).toEqual([true, 'rabbitmq']);
  expect([isPartyFile({ kind: 'Pod' }), readParty({ kind: 'Pod' }, 'pod.yaml')]).toEqual([false, null]);
});
