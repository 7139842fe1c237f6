import fc from 'fast-check';
import type { SourcePath } from '../../../src/trust/diagnose/diagnostic';
import { inOrder } from '../../../src/trust/diagnose/in-order';
import { diagnostic } from '../../../src/trust/diagnose/make';

const declaration = { zebra: { b: 1, a: 2 }, list: [{}, {}, {}], apple: 1 };
const at = (path: SourcePath, code: 'bad-value' | 'one-of' = 'bad-value') =>
  diagnostic({ code, message: path.join('.'), at: path.join('.'), path });
const order = (...paths: SourcePath[]) =>
  inOrder(
    paths.map((path) => at(path)),
    declaration,
  ).map(({ at: place }) => place);

test('places come in the order of the declaration, not of the alphabet', () => {
  expect(order(['apple'], ['list', 2], ['zebra', 'a'], ['list', 0], ['zebra', 'b'])).toEqual([
    'zebra.b',
    'zebra.a',
    'list.0',
    'list.2',
    'apple',
  ]);
});

test('an object comes before what is in it, and an absent key after those that are there', () => {
  expect(order(['zebra', 'missing'], ['zebra', 'a'], ['zebra'])).toEqual(['zebra', 'zebra.a', 'zebra.missing']);
});

test('what stands nowhere in the declaration comes last, by its own place', () => {
  const found = [
    diagnostic({ code: 'bad-value', message: 'b', at: 'b.yaml', path: [] }),
    diagnostic({ code: 'bad-value', message: 'a', at: 'a.yaml', path: [] }),
    at(['apple']),
  ];
  expect(inOrder(found, declaration).map(({ at: place }) => place)).toEqual(['apple', 'a.yaml', 'b.yaml']);
});

test('at one place the code decides, and equal findings keep their order', () => {
  const [first, second, third] = [at(['apple'], 'one-of'), at(['apple']), at(['apple'])];
  expect(inOrder([first, second, third], declaration)).toEqual([second, third, first]);
});

test('the order does not depend on the order of arrival', () => {
  const paths: SourcePath[] = [['zebra'], ['zebra', 'b'], ['list', 1], ['list', 1, 'x'], ['apple'], ['none']];
  const sorted = order(...paths);
  fc.assert(
    fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (shuffled) => {
      expect(order(...shuffled)).toEqual(sorted);
    }),
  );
});
