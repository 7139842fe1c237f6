import type { VaultDeclaration } from '../../../../src/trust/declare/declaration';
import type { PkiMount } from '../../../../src/trust/model/pki-mount';
import { findingOf, modelOf, sample } from '../sample';

const root = { root: { commonName: 'Root', ttl: '87600h' } } as const;

function mountOf(vault: Partial<VaultDeclaration>, path = 'pki'): PkiMount | undefined {
  return modelOf(sample({ vault })).vault.pkiMounts.find((mount) => mount.path === path);
}

test('a root is tuned to its own life and says where it can be looked up', () => {
  expect(mountOf({ server: 'https://vault.acme.example:8200/' })).toMatchObject({
    source: { kind: 'root', authority: { commonName: 'Acme Root CA', keyType: 'ec', keyBits: 256, maxPathLength: -1 } },
    maxLeaseTtl: 315360000,
    protect: true,
    issuingCertificates: ['https://vault.acme.example:8200/v1/pki/ca'],
    crlDistributionPoints: ['https://vault.acme.example:8200/v1/pki/crl'],
    ocspServers: ['https://vault.acme.example:8200/v1/pki/ocsp'],
  });
});

test('a Vault namespace is the first part of the path', () => {
  expect(mountOf({ namespace: 'platform/pki' })?.issuingCertificates).toEqual([
    'https://vault.acme.example:8200/v1/platform/pki/pki/ca',
  ]);
});

test('an outside signature comes back as a variable', () => {
  const pki = {
    pki: root,
    'team-ca': { intermediate: { signedBy: { outside: {} }, commonName: 'CA', ttl: '8760h' } },
  } as const;
  expect(mountOf({ pki }, 'team-ca')?.source).toMatchObject({
    kind: 'outside',
    certificate: { variable: 'team-ca_certificate' },
    keyName: '',
  });
});

test('of a mount that is managed elsewhere only its limit is said', () => {
  expect(mountOf({ pki: { pki: { existing: { maxLeaseTtl: '8760h' } } } })).toMatchObject({
    source: { kind: 'existing' },
    maxLeaseTtl: 31536000,
    issuingCertificates: [],
  });
  expect(findingOf(sample({ vault: { pki: { pki: { existing: {}, protect: false } } } }))).toMatchObject({
    code: 'setting-without-effect',
    at: 'vault.pki.pki.protect',
    message: 'the mount is managed elsewhere, so `protect` would not be applied',
  });
});

test('an authority that allows fewer levels than stand below it', () => {
  const below = { intermediate: { signedBy: 'a', commonName: 'B', ttl: '1h' } } as const;
  const above = { intermediate: { signedBy: 'pki', commonName: 'A', ttl: '2h', maxPathLength: 0 } } as const;
  expect(findingOf(sample({ vault: { pki: { pki: root, a: above, b: below } } }))).toMatchObject({
    code: 'signer-impossible',
    at: 'vault.pki.a.intermediate.maxPathLength',
    message: '`1` levels of authorities are declared below this one, and it allows `0`',
    fix: 'raise `maxPathLength` to `1`',
  });
});
