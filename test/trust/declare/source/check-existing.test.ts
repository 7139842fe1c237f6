import { findingsOf, sample, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer]';

test('nothing is said of a role that is managed elsewhere', () => {
  expect(
    findingsOf(
      withIssuer({
        authRole: { existing: 'web', ttl: '1m' },
        pkiRole: { mount: 'pki', existing: 'tls', maxTtl: '1h' },
      }),
    ),
  ).toEqual([
    [
      'setting-without-effect',
      `${at}.pkiRole.maxTtl`,
      'PKI role `tls` is managed elsewhere, so `maxTtl` would not be applied',
    ],
    [
      'setting-without-effect',
      `${at}.authRole.ttl`,
      'auth role `web` is managed elsewhere, so `ttl` would not be applied',
    ],
  ]);
});

test('what the defaults say of other roles is no fault', () => {
  const declaration = withIssuer({ pkiRole: { mount: 'pki', existing: 'tls' } });
  expect(findingsOf({ ...declaration, defaults: { issuer: { pkiRole: { maxTtl: '1h' } } } })).toEqual([]);
  expect(findingsOf(sample())).toEqual([]);
});
