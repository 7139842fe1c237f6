import { derived, sharing } from '../../../../src/trust/declare/scope/scope';

test('nodes with one key share one frozen object', () => {
  const share = sharing();
  const first = share('a', () => ({ name: derived }));
  expect(share('a', () => ({}))).toBe(first);
  expect(Object.isFrozen(first)).toBe(true);
  expect(share('b', () => ({}))).toEqual({});
});
