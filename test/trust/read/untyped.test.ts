import { below, isObject, isPresent, list, object, text, textMap, texts } from '../../../src/trust/read/untyped';

test('only own properties count', () => {
  const inherited: unknown = Object.create({ a: 1 });
  expect(below(inherited, 'a')).toBeUndefined();
  expect(below({}, 'constructor', 'name')).toBeUndefined();
  expect(below(JSON.parse('{"__proto__":{"a":1}}'), '__proto__', 'a')).toBe(1);
  expect(below({ a: { b: 1 } }, 'a', 'b')).toBe(1);
  expect(below({ a: [1] }, 'a', '0')).toBeUndefined();
});

test('what is of another type is nothing', () => {
  expect([isObject({}), isObject([]), isObject(null), isObject('a')]).toEqual([true, false, false, false]);
  expect([object([]), list({}), text(1), texts(['a', 1, null]), texts('a')]).toEqual([{}, [], '', ['a'], []]);
  expect(textMap({ a: 'x', b: 1, c: null })).toEqual({ a: 'x' });
});

test('a map keeps a key that is special elsewhere', () => {
  expect(Object.keys(textMap(JSON.parse('{"__proto__":"x"}')))).toEqual(['__proto__']);
});

test('null leaves a key out', () => {
  expect([isPresent(null), isPresent(undefined), isPresent(''), isPresent(false)]).toEqual([false, false, true, true]);
});
