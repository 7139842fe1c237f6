import { spireAttestors } from '../../../src/trust/facts/spire-attestors';

test('no two attestors have one name', () => {
  expect(new Set(Object.values(spireAttestors)).size).toBe(Object.keys(spireAttestors).length);
});
