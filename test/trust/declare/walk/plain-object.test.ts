import { runInNewContext } from 'node:vm';
import { isObject } from '../../../../src/trust/declare/walk/plain-object';

test('objects that are data, also of another realm', () => {
  for (const data of [{}, { a: 1 }, Object.create(null), JSON.parse('{"__proto__":{}}'), runInNewContext('({ a: 1 })')])
    expect(isObject(data)).toBe(true);
});

test('anything else', () => {
  for (const other of [null, undefined, 'a', 1, [], new Date(0), new Map(), () => 1, new URL('https://a.example')])
    expect(isObject(other)).toBe(false);
});
