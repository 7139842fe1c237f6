import * as fc from 'fast-check';
import { isUserPattern, matchesUserPattern } from '../../../src/trust/terms/user-pattern';

const orders = 'system:serviceaccount:shop:orders';

test.each([
  [orders, true],
  ['system:serviceaccount:shop:other', false],
  ['system:serviceaccount:shop:*', true],
  ['system:serviceaccount:shop:order?', true],
  ['system:serviceaccount:pay:*', false],
  ['*', true],
  ['/system:.*:orders/', true],
  ['/orders/', false],
  ['/[/', true],
  ['', false],
])('%j stands for an account: %j', (pattern, expected) => {
  expect(matchesUserPattern(pattern, orders)).toBe(expected);
});

test('a name without a wildcard stands for itself alone', () => {
  const name = fc.string().filter((text) => !isUserPattern(text));
  fc.assert(fc.property(name, name, (one, other) => matchesUserPattern(one, other) === (one === other)));
});
