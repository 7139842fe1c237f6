import type { CertificateDeclaration } from '../../../../src/trust/declare/declaration';
import { modelOf, withIssuer } from '../sample';

function roleOf(...certificates: readonly Omit<CertificateDeclaration, 'name'>[]): unknown {
  const named = certificates.map((certificate, index) => ({ name: `c${String(index)}`, ...certificate }));
  return modelOf(withIssuer({ pkiRole: { mount: 'pki' }, certificates: named })).vault.pkiRoles[0];
}

test('the names of the certificates, and no others', () => {
  expect(
    roleOf({ commonName: 'a.example', dnsNames: ['a.example', '*.b.example'], emailAddresses: ['ops@a.example'] }),
  ).toMatchObject({
    allowedDomains: ['a.example', '*.b.example', 'ops@a.example'],
    allowBareDomains: true,
    allowSubdomains: false,
    allowGlobDomains: false,
    allowWildcardCertificates: true,
    allowIpSans: false,
    allowedUriSans: [],
  });
  expect(roleOf({ ipAddresses: ['10.0.0.1'], uris: ['spiffe://acme/web'] })).toMatchObject({
    allowedDomains: [],
    allowBareDomains: false,
    allowWildcardCertificates: false,
    allowIpSans: true,
    allowedUriSans: ['spiffe://acme/web'],
  });
});

test('one algorithm takes its smallest key; several take any', () => {
  const ecdsa = (size: 256 | 384): Omit<CertificateDeclaration, 'name'> => ({
    dnsNames: ['a.example'],
    privateKey: { algorithm: 'ECDSA', size },
  });
  expect(roleOf(ecdsa(384), ecdsa(256))).toMatchObject({ keyType: 'ec', keyBits: 256 });
  expect(roleOf({ dnsNames: ['a.example'] })).toMatchObject({ keyType: 'rsa', keyBits: 2048 });
  expect(roleOf({ dnsNames: ['a.example'], privateKey: { algorithm: 'Ed25519' } })).toMatchObject({
    keyType: 'ed25519',
    keyBits: 0,
  });
  expect(roleOf(ecdsa(384), { dnsNames: ['a.example'] })).toMatchObject({ keyType: 'any', keyBits: 0 });
});

test('usages become flags and key usages; a certificate without any is for a server', () => {
  const client: Omit<CertificateDeclaration, 'name'> = {
    dnsNames: ['a.example'],
    usages: ['digital signature', 'client auth'],
  };
  expect(roleOf(client)).toMatchObject({ serverFlag: false, clientFlag: true, keyUsage: ['DigitalSignature'] });
  expect(roleOf(client, { dnsNames: ['a.example'] })).toMatchObject({
    serverFlag: true,
    clientFlag: true,
    keyUsage: ['DigitalSignature', 'KeyEncipherment'],
  });
  expect(roleOf({ dnsNames: ['a.example'] })).toMatchObject({ serverFlag: true, clientFlag: false });
});

test('the longest certificate fits', () => {
  expect(
    roleOf({ dnsNames: ['a.example'], duration: '24h' }, { dnsNames: ['a.example'], duration: '48h' }),
  ).toMatchObject({
    maxTtl: 172800,
    ttl: 172800,
  });
});
