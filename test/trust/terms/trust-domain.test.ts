import { parseTrustDomain } from '../../../src/trust/terms/trust-domain';

test.each(['cluster.local', 'prod.acme.example', 'a_b-c', 'x'.repeat(255)])('%p is a trust domain', (text) => {
  expect(parseTrustDomain(text)).toEqual({ ok: true, value: text });
});

test.each(['', 'Acme', 'spiffe://acme', 'acme/ns', 'acme:80', 'ä.example', 'x'.repeat(256)])('%p is none', (text) => {
  expect(parseTrustDomain(text)).toEqual({
    ok: false,
    wanted: 'at most 255 of `a-z`, `0-9`, `.`, `-` and `_`, without scheme and path',
  });
});
