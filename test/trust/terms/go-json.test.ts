import { goJson } from '../../../src/trust/terms/go-json';

// The right sides are what Go 1.26 prints of the same values by json.Marshal.
test.each([
  [{ a: 'https://x/a&b' }, '{"a":"https://x/a\\u0026b"}'],
  [['<', '>'], '["\\u003c","\\u003e"]'],
  ['\u2028\u2029', '"\\u2028\\u2029"'],
  [{ b: [], a: 'ü' }, '{"b":[],"a":"ü"}'],
])('%j', (value, expected) => {
  expect(goJson(value)).toBe(expected);
  expect(JSON.parse(goJson(value))).toEqual(value);
});
