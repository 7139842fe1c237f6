import { parseSpiffePath, spiffeId, trustDomainOf, workloadPath, x509popUri } from '../../../src/trust/terms/spiffe-id';

test.each([
  ['/ns/shop/sa/orders', true],
  ['/A_b-c.d', true],
  ['', false],
  ['ns/shop', false],
  ['/ns//shop', false],
  ['/ns/shop/', false],
  ['/ns/../shop', false],
  ['/ns/./shop', false],
  ['/ns/sh%6Fp', false],
  ['/ns/ü', false],
])('path %j: %s', (text, ok) => expect(parseSpiffePath(text).ok).toBe(ok));

test('a SPIFFE ID, and the URI of a node, of their parts', () => {
  expect(spiffeId('acme.example', workloadPath('shop', 'orders'))).toBe('spiffe://acme.example/ns/shop/sa/orders');
  expect(x509popUri('acme.example', 'node', 'node-1')).toBe('x509pop://acme.example/node/node-1');
});

test.each([
  ['spiffe://acme.example/ns/shop/sa/orders', 'acme.example'],
  ['spiffe://a_b-1/x', 'a_b-1'],
  ['spiffe://acme.example', ''],
  ['spiffe://Acme/x', ''],
  ['https://acme.example/x', ''],
  ['x spiffe://acme.example/x', ''],
  ['system:serviceaccount:shop:orders', ''],
])('the trust domain of %j is %j', (id, domain) => expect(trustDomainOf(id)).toBe(domain));
