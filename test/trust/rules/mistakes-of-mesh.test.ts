import { mistakesOfMesh } from '../../../src/trust/rules/mistakes-of-mesh';

test('no declaration makes istio-csr refuse a proxy by itself', () => {
  expect(Object.values(mistakesOfMesh).map(({ never }) => never)).toEqual([
    'only a live system knows',
    'only a live system knows',
    'the volume of a proxy is for the one audience of every mesh',
    'a proxy asks for the identity of its own account',
    'only a live system knows',
  ]);
});
