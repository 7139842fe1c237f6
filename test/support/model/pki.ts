import type { Authority, PkiMount } from '../../../src/trust/model/pki-mount';
import type { PkiRole } from '../../../src/trust/model/pki-role';
import { issuerAt, server } from './names';

export function authority(overrides: Partial<Authority> = {}): Authority {
  return {
    commonName: 'Acme Root CA',
    ttl: 315360000,
    keyType: 'ec',
    keyBits: 256,
    organization: '',
    ou: '',
    country: '',
    locality: '',
    province: '',
    maxPathLength: -1,
    permittedDnsDomains: [],
    ...overrides,
  };
}

export function pkiMount(overrides: Partial<PkiMount> = {}): PkiMount {
  const path = overrides.path ?? 'pki';
  return {
    path,
    source: { kind: 'root', authority: authority() },
    description: '',
    maxLeaseTtl: 315360000,
    protect: true,
    issuingCertificates: [`${server}/v1/${path}/ca`],
    crlDistributionPoints: [`${server}/v1/${path}/crl`],
    ocspServers: [`${server}/v1/${path}/ocsp`],
    at: `vault.pki.${path}`,
    origins: {},
    ...overrides,
  };
}

export function pkiRole(overrides: Partial<PkiRole> = {}): PkiRole {
  return {
    mount: 'pki',
    name: 'acme-prod-shop-vault',
    cluster: 'prod',
    client: 'shop/vault',
    emitted: true,
    allowedDomains: ['shop.acme.example'],
    allowedDomainsTemplate: false,
    allowBareDomains: false,
    allowSubdomains: true,
    allowGlobDomains: false,
    allowWildcardCertificates: false,
    allowAnyName: false,
    allowLocalhost: false,
    allowIpSans: false,
    allowedUriSans: [],
    allowedUriSansTemplate: false,
    allowedOtherSans: [],
    allowedSerialNumbers: [],
    allowedUserIds: [],
    enforceHostnames: true,
    ttl: 7776000,
    maxTtl: 7776000,
    notAfter: '',
    notBeforeDuration: 30,
    keyType: 'any',
    keyBits: 0,
    signatureBits: 0,
    usePss: false,
    serverFlag: true,
    clientFlag: false,
    codeSigningFlag: false,
    emailProtectionFlag: false,
    keyUsage: ['DigitalSignature', 'KeyEncipherment'],
    extKeyUsage: [],
    extKeyUsageOids: [],
    useCsrCommonName: true,
    useCsrSans: true,
    requireCn: false,
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
    at: `${issuerAt}.pkiRole`,
    origins: {},
    ...overrides,
  };
}
