import { isPartyFile, readParties } from '../../../../src/trust/read/party/party-readers';

const conf = { 'auth_oauth2.resource_server_id': 'x' };
const terms = { rabbitmq_auth_backend_oauth2: { default_oauth_provider: 'a' } };
const read = (...files: readonly (readonly [file: string, content: unknown])[]) =>
  readParties(files.map(([file, content]) => ({ file, content }))).map(({ party }) => [
    party.kind,
    party.name,
    party.sources.length,
  ]);

test('a file is read by the program that knows it', () => {
  expect([conf, terms, { kind: 'Pod' }].map(isPartyFile)).toEqual([true, true, false]);
  expect(read(['queue.conf', conf], ['pod.yaml', { kind: 'Pod' }])).toEqual([['rabbitmq', 'queue', 1]]);
});

test('files of one name set up one party, in whichever order they come', () => {
  expect(read(['a.advanced.config', terms], ['b.conf', conf], ['a.rabbitmq.conf', conf])).toEqual([
    ['rabbitmq', 'a', 1],
    ['rabbitmq', 'b', 1],
  ]);
});
