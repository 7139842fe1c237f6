import {
  parseSpiffePath,
  parseTrustDomain,
  spiffeId,
  workloadPath,
  x509popUri,
} from '../../../src/trust/terms/spiffe-id';

test.each([
  ['acme.example', true],
  ['a_b-c.1', true],
  ['x'.repeat(255), true],
  ['x'.repeat(256), false],
  ['Acme.example', false],
  ['spiffe://acme.example', false],
  ['acme.example:8443', false],
  ['', false],
])('trust domain %j: %s', (text, ok) => expect(parseTrustDomain(text).ok).toBe(ok));

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
