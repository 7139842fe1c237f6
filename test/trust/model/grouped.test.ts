import { grouped } from '../../../src/trust/model/grouped';

test('each key has its things, and both keep their order', () => {
  const groups = grouped(['b1', 'a1', 'b2', 'a2'], (text) => text.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
  ]);
  expect(grouped([], String).size).toBe(0);
});
