import * as fc from 'fast-check';
import { JsonOffsets } from '../../src/files/json-offsets';

const text = '{\n  "a": [1, {"b\\"c": "]}", "d": []}, null],\n  "e": true\n}';

test.each([
  [[], 0],
  [['a'], text.indexOf('[1')],
  [['a', 0], text.indexOf('1,')],
  [['a', 1, 'b"c'], text.indexOf('"]}"')],
  [['a', 1, 'd'], text.indexOf('[]}')],
  [['a', 2], text.indexOf('null')],
  [['e'], text.indexOf('true')],
  [['a', 7, 'x'], text.indexOf('[1')],
  [['e', 'x'], text.indexOf('true')],
])('the value at %j', (path, offset) => {
  expect(new JsonOffsets(text).of(path)).toBe(offset);
});

/** Every path into a value. */
function paths(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, member]) => paths(member).map((path) => [key, ...path]))];
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], value);
}

test('at every path of any JSON stands the value of that path', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (given, indent) => {
      const json = JSON.stringify(given, null, indent);
      const value = JSON.parse(json) as unknown;
      const offsets = new JsonOffsets(json);
      for (const path of paths(value)) {
        const compact = JSON.stringify(at(value, path), null, indent);
        const first = compact.split('\n')[0] ?? '';
        expect(json.slice(offsets.of(path)).startsWith(first)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
