import { diagnostic } from '../../../src/trust/diagnose/make';
import { positionOf, type Position, type Positions } from '../../../src/trust/diagnose/position';

const spot = (file: string): Position => ({ file, line: 1, column: 1, text: null });
const positions: Positions = {
  find: (_, of) => spot(of),
  findPlace: (place) => (place.includes('#') ? spot(place) : null),
};
const found = (code: 'unknown-key' | 'bad-value', at: string, path: readonly string[]): ReturnType<typeof diagnostic> =>
  diagnostic({ code, message: 'm', at, path });

test('a finding of the declaration stands at its value, or at its key', () => {
  expect(positionOf(found('bad-value', 'vault.server', ['vault']), positions)).toEqual(spot('value'));
  expect(positionOf(found('unknown-key', 'vault.x', ['vault']), positions)).toEqual(spot('key'));
  expect(positionOf(found('bad-value', '', []), positions)).toEqual(spot('value'));
});

test('one of an artefact stands in its file, if that has lines', () => {
  expect(positionOf(found('bad-value', 'prod.yaml#Issuer/a/b', []), positions)).toEqual(spot('prod.yaml#Issuer/a/b'));
  expect(positionOf(found('bad-value', 'prod.yaml:3:1', []), positions)).toBeNull();
  expect(positionOf(found('bad-value', 'prod.yaml#x', []), { find: () => spot('x') })).toBeNull();
});
