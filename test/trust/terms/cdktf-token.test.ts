import { Token } from 'cdktf';
import { isCdktfToken } from '../../../src/trust/terms/cdktf-token';

const later = { resolve: () => 'value', creationStack: [] };

test('each kind of placeholder of CDKTF is recognised', () => {
  expect(isCdktfToken(Token.asString(later))).toBe(true);
  expect(isCdktfToken(`https://${Token.asString(later)}/path`)).toBe(true);
  expect(isCdktfToken(Token.asNumber(later))).toBe(true);
  expect(isCdktfToken(Token.asNumberList(later)[0])).toBe(true);
  expect(isCdktfToken(Token.asList(later)[0])).toBe(true);
  expect(isCdktfToken(Object.keys(Token.asStringMap(later))[0])).toBe(true);
});

test.each([
  '',
  '${var.x}',
  '#{x}',
  'TfToken[1]',
  0,
  -1,
  3600,
  1.5,
  -1e300,
  NaN,
  Infinity,
  true,
  null,
  undefined,
  {},
  [],
])('%p is none', (value) => {
  expect(isCdktfToken(value)).toBe(false);
});
