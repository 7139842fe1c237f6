import { certificateUsages, requestedUsages } from '../../../src/trust/facts/certificate-usages';

const none = {
  serverFlag: false,
  clientFlag: false,
  codeSigningFlag: false,
  emailProtectionFlag: false,
  keyUsage: [],
  extKeyUsage: [],
};

test('no usages ask for nothing', () => {
  expect(requestedUsages([])).toEqual(none);
});

test('usages become flags where there is one, names elsewhere', () => {
  expect(
    requestedUsages(['server auth', 'client auth', 'digital signature', 'key encipherment', 'ocsp signing']),
  ).toEqual({
    ...none,
    serverFlag: true,
    clientFlag: true,
    keyUsage: ['DigitalSignature', 'KeyEncipherment'],
    extKeyUsage: ['OCSPSigning'],
  });
});

test('two words for one usage count once', () => {
  expect(requestedUsages(['signing', 'digital signature', 's/mime', 'email protection'])).toEqual({
    ...none,
    emailProtectionFlag: true,
    keyUsage: ['DigitalSignature'],
  });
});

// vault builtin/logical/pki/parsing/certificate.go:70-96 and issuing/roles.go:427-453 know these, whatever the case.
test('every name is one that Vault knows', () => {
  const keyUsages =
    'digitalsignature contentcommitment keyencipherment dataencipherment keyagreement certsign crlsign encipheronly decipheronly';
  const extKeyUsages =
    'any serverauth clientauth codesigning emailprotection ipsecendsystem ipsectunnel ipsecuser timestamping ocspsigning microsoftservergatedcrypto netscapeservergatedcrypto';
  const asked = requestedUsages(certificateUsages.map(({ usage }) => usage));
  expect(asked.keyUsage.map((name) => name.toLowerCase()).sort()).toEqual(keyUsages.split(' ').sort());
  expect(extKeyUsages.split(' ')).toEqual(expect.arrayContaining(asked.extKeyUsage.map((name) => name.toLowerCase())));
});

test('each row has its source, and each usage one row', () => {
  expect(certificateUsages.filter(({ source }) => source.trim() === '')).toEqual([]);
  expect(new Set(certificateUsages.map(({ usage }) => usage)).size).toBe(23);
});
