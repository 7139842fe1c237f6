import { parseServiceAccountSubject, serviceAccountSubject } from '../../../src/trust/terms/subject';

const wanted = '`system:serviceaccount:<namespace>:<name>`';

test('a subject names namespace and account', () => {
  expect(serviceAccountSubject('shop', 'orders')).toBe('system:serviceaccount:shop:orders');
});

// Cases of apiserver pkg/authentication/serviceaccount/util_test.go.
test.each([
  ['system:serviceaccount:shop:orders', { namespace: 'shop', name: 'orders' }],
  ['system:serviceaccount:a:b.c', { namespace: 'a', name: 'b.c' }],
])('`%s` is parsed', (text, value) => {
  expect(parseServiceAccountSubject(text)).toEqual({ ok: true, value });
});

test.each([
  '',
  'orders',
  'system:serviceaccount:shop',
  'system:serviceaccount:shop:',
  'system:serviceaccount::orders',
  'system:serviceaccount:shop:orders:more',
  'system:serviceaccount:sh.op:orders',
  'system:serviceaccount:shop:Orders',
  'a:system:serviceaccount:shop:orders',
])('%j is refused', (text) => {
  expect(parseServiceAccountSubject(text)).toEqual({ ok: false, wanted });
});
