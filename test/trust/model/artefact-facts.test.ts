import { joinFacts } from '../../../src/trust/model/artefact-facts';

test('facts of several artefacts stand one after the other', () => {
  const facts = (at: string) => ({
    strayKeys: [{ at, key: 'k', kind: 'unknown' as const }],
    issuerShapes: [{ at, authMethods: [], tokenSources: [], caBundle: 'absent' as const }],
    unread: [at],
  });
  expect(joinFacts([facts('a'), facts('b')])).toEqual({
    strayKeys: [...facts('a').strayKeys, ...facts('b').strayKeys],
    issuerShapes: [...facts('a').issuerShapes, ...facts('b').issuerShapes],
    unread: ['a', 'b'],
  });
  expect(joinFacts([])).toEqual({ strayKeys: [], issuerShapes: [], unread: [] });
});
