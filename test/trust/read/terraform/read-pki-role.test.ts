import { readPkiRole } from '../../../../src/trust/read/terraform/read-pki-role';
import { providerArguments } from '../../../support/provider-arguments';
import { opened } from '../../../support/terraform';

test('a role that says nothing is as open as the provider makes it', () => {
  expect({
    ...readPkiRole(opened('vault_pki_secret_backend_role', { backend: '/pki/', name: 'web' })),
    origins: {},
  }).toEqual({
    mount: 'pki',
    name: 'web',
    cluster: '',
    client: '',
    emitted: true,
    allowedDomains: [],
    allowedDomainsTemplate: false,
    allowBareDomains: false,
    allowSubdomains: false,
    allowGlobDomains: false,
    allowWildcardCertificates: true,
    allowAnyName: false,
    allowLocalhost: true,
    allowIpSans: true,
    allowedUriSans: [],
    allowedUriSansTemplate: false,
    allowedOtherSans: [],
    allowedSerialNumbers: [],
    allowedUserIds: [],
    enforceHostnames: true,
    ttl: 0,
    maxTtl: 0,
    notAfter: '',
    notBeforeDuration: 30,
    keyType: 'rsa',
    keyBits: 2048,
    signatureBits: 0,
    usePss: false,
    serverFlag: true,
    clientFlag: true,
    codeSigningFlag: false,
    emailProtectionFlag: false,
    keyUsage: ['DigitalSignature', 'KeyAgreement', 'KeyEncipherment'],
    extKeyUsage: [],
    extKeyUsageOids: [],
    useCsrCommonName: true,
    useCsrSans: true,
    requireCn: true,
    cnValidations: ['email', 'hostname'],
    ou: [],
    organization: [],
    country: [],
    locality: [],
    province: [],
    streetAddress: [],
    postalCode: [],
    policyIdentifiers: [],
    basicConstraintsValidForNonCa: false,
    noStore: false,
    noStoreMetadata: null,
    generateLease: false,
    issuerRef: 'default',
    serialNumberSource: '',
    at: 'main.tf.json#vault_pki_secret_backend_role.web',
    origins: {},
  });
});

test('lifetimes may be seconds, durations or days', () => {
  const role = readPkiRole(
    opened('vault_pki_secret_backend_role', { ttl: '3600', max_ttl: '90d', not_before_duration: '1m' }),
  );
  expect([role.ttl, role.maxTtl, role.notBeforeDuration]).toEqual([3600, 7_776_000, 60]);
});

test('every argument of the provider has a field, but one', () => {
  const args = opened('vault_pki_secret_backend_role', { no_store_metadata: true });
  const read = Object.values(readPkiRole(args).origins).map(({ at }) => at.slice(at.lastIndexOf('.') + 1));
  const all = [...providerArguments('vault_pki_secret_backend_role').keys()];
  // Policy identifiers with a notice or a statement have no place.
  expect(all.filter((name) => !read.includes(name)).sort()).toEqual(['id', 'namespace', 'policy_identifier']);
});
