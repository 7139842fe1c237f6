import { partyFrame } from '../../../../src/trust/declare/party/party-frame';
import { partiesPlace, type PartyScope } from '../../../../src/trust/declare/party/party-scope';
import { child } from '../../../../src/trust/declare/source/place';
import { rabbitMqSource } from '../../../support/model';

const scope = { party: 'queue', place: child(partiesPlace, 'queue') } as PartyScope;
const part = { cluster: 'east', clients: [] };

test('clusters of which a fault leaves nothing are left out', () => {
  const parts = [
    { ...part, source: rabbitMqSource() },
    { ...part, source: null },
  ];
  expect(partyFrame(scope, '4.1', parts)).toMatchObject({
    ...{ at: 'relyingParties.queue', name: 'queue', version: '4.1', sources: [{ cluster: 'east' }] },
    origins: { version: { kind: 'declared', at: 'relyingParties.queue.version' } },
  });
});

test('a version that nobody declared is none', () => {
  const { version, origins } = partyFrame(scope, undefined, []);
  expect([version, origins.version.kind]).toEqual(['', 'derived']);
});
