import { freezeDeeply } from '../../../../src/trust/declare/source/freeze';

test('nothing inside can be changed', () => {
  const value = freezeDeeply({ list: [{ inner: { x: 1 } }], empty: null });
  expect(Object.isFrozen(value)).toBe(true);
  expect(Object.isFrozen(value.list[0]?.inner)).toBe(true);
});
