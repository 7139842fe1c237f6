import { joinFacts, noFacts } from '../../../src/trust/model/artefact-facts';

test('facts of several artefacts stand one after the other', () => {
  const facts = (at: string) => ({
    strayKeys: [{ at, key: 'k', kind: 'unknown' as const }],
    issuerShapes: [{ at, authMethods: [], tokenSources: [], caBundle: 'absent' as const }],
    uncheckedServers: [{ at, client: 'dex' as const, name: 'n', setting: 's' }],
    unread: [at],
  });
  expect(joinFacts([facts('a'), facts('b')])).toEqual({
    strayKeys: [...facts('a').strayKeys, ...facts('b').strayKeys],
    issuerShapes: [...facts('a').issuerShapes, ...facts('b').issuerShapes],
    uncheckedServers: [...facts('a').uncheckedServers, ...facts('b').uncheckedServers],
    unread: ['a', 'b'],
  });
  expect(joinFacts([])).toEqual(noFacts);
});
