import { findingOf, findingsOf, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer]';
const web = { name: 'web', dnsNames: ['acme.example'] };

test.each([
  [{ ttl: '2h', maxTtl: '1h' }, 'lifetime-exceeded', 'ttl', 'certificates of `2h` outlive their longest life of `1h`'],
  [
    { maxTtl: '87601h' },
    'lifetime-exceeded',
    'maxTtl',
    'certificates of `87601h` outlive PKI mount `pki`, which signs for at most `87600h`',
  ],
  [{ keyType: 'ec', keyBits: 2048 }, 'key-size-invalid', 'keyBits', '`ec` has no keys of `2048` bits'],
  [{ keyType: 'any', keyBits: 256 }, 'key-size-invalid', 'keyBits', '`any` has no keys of `256` bits'],
] as const)('%j', (settings, code, field, message) => {
  expect(findingOf(withIssuer({ pkiRole: { mount: 'pki', ...settings } }))).toMatchObject({
    code,
    at: `${at}.pkiRole.${field}`,
    message,
  });
});

test('a certificate that its role would cut', () => {
  expect(
    findingOf(withIssuer({ pkiRole: { mount: 'pki', maxTtl: '24h' }, certificates: [{ ...web, duration: '48h' }] })),
  ).toMatchObject({
    code: 'lifetime-exceeded',
    at: `${at}.certificates[web].duration`,
    message: 'a certificate of `48h` would be cut to the `24h` of its PKI role, and be renewed too late or without end',
    related: [`${at}.pkiRole.maxTtl`],
    fix: `lower \`duration\` or raise \`${at}.pkiRole.maxTtl\``,
  });
});

test('a certificate that outlives its authority', () => {
  const pki = { pki: { root: { commonName: 'Root', ttl: '720h' } } };
  const declaration = withIssuer({ pkiRole: { mount: 'pki' }, certificates: [{ ...web, duration: '721h' }] }, { pki });
  expect(findingsOf(declaration)).toEqual([
    [
      'lifetime-exceeded',
      `${at}.certificates[web].duration`,
      'a certificate of `721h` outlives PKI mount `pki`, which signs for at most `720h`',
    ],
  ]);
});
