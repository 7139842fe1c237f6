import type { CertificateDeclaration } from '../../../../src/trust/declare/declaration';
import { findingOf, findingsOf, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer].certificates[web]';
const web: CertificateDeclaration = { name: 'web', dnsNames: ['acme.example'] };

test.each([
  [
    { dnsNames: [] },
    at,
    'certificate `web` is for nobody',
    'spec: Invalid value: "": at least one of commonName (from the commonName field or from a literalSubject), dnsNames, emailSANs, ipAddresses, otherNames, or uriSANs must be set',
  ],
  [
    { commonName: 'x'.repeat(65) },
    `${at}.commonName`,
    `the common name \`${'x'.repeat(65)}\` has more than 64 bytes`,
    'spec.commonName: Too long: may not be more than 64 bytes',
  ],
  [
    { duration: '59m' },
    `${at}.duration`,
    'a lifetime of `59m` is less than an hour',
    'spec.duration: Invalid value: certificate duration must be greater than 1h0m0s',
  ],
  [
    { renewBefore: '4m' },
    `${at}.renewBefore`,
    'renewal `4m` before the end is less than five minutes before it',
    'spec.renewBefore: Invalid value: certificate renewBefore must be greater than 5m0s',
  ],
  [
    { duration: '2h', renewBefore: '2h' },
    `${at}.renewBefore`,
    'renewal `2h` before the end of a lifetime of `2h` never waits',
    'spec.renewBefore: Invalid value: certificate duration 2h0m0s must be greater than renewBefore 2h0m0s',
  ],
])('%j', (change, place, message, words) => {
  expect(findingOf(withIssuer({ certificates: [{ ...web, ...change }] }))).toMatchObject({
    code: 'certificate-invalid',
    at: place,
    message,
    server: { server: 'cert-manager', words },
  });
});

test('what lies on the border is taken', () => {
  const certificate = { ...web, commonName: 'x'.repeat(64), duration: '1h', renewBefore: '5m' };
  expect(findingsOf(withIssuer({ certificates: [certificate] }))).toEqual([]);
});

test('a size that an algorithm does not have', () => {
  const privateKey = { algorithm: 'ECDSA', size: 2048 } as const;
  expect(findingOf(withIssuer({ certificates: [{ ...web, privateKey }] }))).toMatchObject({
    code: 'key-size-invalid',
    at: `${at}.privateKey.size`,
    message: '`ECDSA` has no keys of `2048` bits',
    fix: 'one of `256`, `384`, `521`',
  });
});
