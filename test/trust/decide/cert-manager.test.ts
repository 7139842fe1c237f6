import { decideCertificate, decideIssuer, signRequestOf, tokenRequestOf } from '../../../src/trust/decide/cert-manager';
import { vaultRequest } from '../../../src/trust/facts/cert-manager-requests';
import type { CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import { certificate, certificateIssuer } from '../../support/model';

const era = { audiences: ['vault://shop/vault'], refusesDotSegments: true };
const failed = (issuer: Partial<CertificateIssuer>, refusesDotSegments = true) =>
  decideIssuer(certificateIssuer(issuer), { ...era, refusesDotSegments })
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ check }) => check);

test.each<[string, Partial<CertificateIssuer>, readonly string[]]>([
  ['an Issuer in order', {}, []],
  ['slashes around the path count for nothing', { signPath: '/pki/sign/x/' }, []],
  ['a named PKI issuer', { signPath: 'pki/issuer/default/sign/x' }, []],
  ['sign-verbatim without a role', { signPath: 'pki/sign-verbatim' }, []],
  ['a path without a role', { signPath: 'pki/sign' }, ['issuer/sign-path-shape']],
  [
    '`..` anywhere',
    { signPath: 'a/../pki/sign/x', mountPath: '/v1/auth/../auth/x' },
    ['issuer/dot-segments', 'issuer/dot-segments'],
  ],
  ['dots that are no segment', { signPath: 'pki..x/sign/x' }, []],
  ['v1 twice', { signPath: 'v1/pki/sign/x' }, ['issuer/sign-path-version']],
  ['no slash', { mountPath: 'v1/auth/jwt-prod' }, ['issuer/mount-path']],
])('%s', (_, issuer, expected) => {
  expect(failed(issuer)).toEqual(expected);
});

test('before 1.21 `..` passes the webhook', () => {
  expect(failed({ signPath: 'a/../pki/sign/x' }, false)).toEqual([]);
});

test('the token is for ten minutes, bound to nothing, in the namespace of the account', () => {
  expect(tokenRequestOf(certificateIssuer({ serviceAccountNamespace: 'x' }), era)).toEqual({
    namespace: 'x',
    serviceAccount: 'vault',
    account: { values: ['vault'], at: 'clusters.prod.certManager.issuers[shop/vault].serviceAccount', missing: '' },
    audiences: { values: ['vault://shop/vault'], at: 'clusters.prod.certManager.issuers[shop/vault]', missing: '' },
    expirationSeconds: 600,
    boundTo: '',
  });
});

test('an unknown server leaves the audiences open', () => {
  const issuer = certificateIssuer({ origins: { server: { kind: 'unknown', at: 'issuer.yaml' } } });
  expect(tokenRequestOf(issuer, era).audiences.missing).toBe('issuer.yaml');
});

test('the signing request: seven strings, empty ones included', () => {
  const request = signRequestOf(certificateIssuer(), certificate({ dnsNames: ['a', 'b'], uris: ['spiffe://x'] }));
  expect(request).toEqual({
    path: 'pki/sign/acme-prod-shop-vault',
    capability: 'update',
    parameters: {
      common_name: '',
      alt_names: 'a,b',
      ip_sans: '',
      uri_sans: 'spiffe://x',
      ttl: '2160h0m0s',
      csr: null,
      exclude_cn_from_sans: 'true',
    },
    at: 'clusters.prod.certManager.issuers[shop/vault].signPath',
  });
  expect(Object.keys(request.parameters).sort()).toEqual([...vaultRequest('sign').keys]);
  expect(signRequestOf(certificateIssuer(), null).parameters).toEqual({
    common_name: null,
    alt_names: null,
    ip_sans: null,
    uri_sans: null,
    ttl: null,
    csr: null,
    exclude_cn_from_sans: 'true',
  });
});

test('a Certificate in order, with every default', () => {
  expect(
    decideCertificate(certificate({ duration: 0, renewBefore: 0 })).every(({ outcome }) => outcome === 'pass'),
  ).toBe(true);
  expect(
    decideCertificate(certificate({ commonName: 'a'.repeat(64), duration: 3600, renewBefore: 300 })).every(
      ({ outcome }) => outcome === 'pass',
    ),
  ).toBe(true);
  expect(
    decideCertificate(certificate({ commonName: 'ä'.repeat(33) })).find(({ outcome }) => outcome === 'fail')?.check,
  ).toBe('certificate/common-name');
});
