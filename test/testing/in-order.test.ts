import { inOrder, ordered } from '../../src/testing/in-order';

test('keys are sorted at every depth, lists keep their order', () => {
  const value = { b: [{ d: 1, c: 2 }, 'x'], a: null };
  expect(JSON.stringify(inOrder(value))).toBe('{"a":null,"b":[{"c":2,"d":1},"x"]}');
});

test('undefined members are left out', () => {
  expect(Object.keys(inOrder({ a: undefined, b: 1 }))).toEqual(['b']);
});

test('refused keys are left out at every depth', () => {
  expect(ordered({ '//': 1, a: [{ '//': 2, b: 3 }] }, (key) => key !== '//')).toEqual({ a: [{ b: 3 }] });
});
