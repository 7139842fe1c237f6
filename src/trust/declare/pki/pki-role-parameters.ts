import type { PkiRole } from '../../model/pki-role';
import type { PkiRoleDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { secondsOf } from '../source/seconds';

/** What a PKI role says of the certificates that it signs: everything but where it stands. */
export type PkiRoleParameters = Omit<PkiRole, 'at' | 'origins' | 'mount' | 'name' | 'cluster' | 'client' | 'emitted'>;

/** The narrow role: it signs nothing but what is declared. */
export const narrowRole: PkiRoleParameters = {
  allowedDomains: [],
  allowedDomainsTemplate: false,
  allowBareDomains: false,
  allowSubdomains: false,
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
  ttl: 0,
  maxTtl: 0,
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
};

/** The parameters that a declaration says itself, in the model's units. */
export function declaredParameters(declared: Kept<PkiRoleDeclaration>): Partial<PkiRoleParameters> {
  const said: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(declared)) {
    if (Object.hasOwn(narrowRole, field) && value !== undefined) {
      said[field] = durations.has(field) ? secondsOf(String(value)) : value;
    }
  }
  return said;
}

const durations: ReadonlySet<string> = new Set(['ttl', 'maxTtl', 'notBeforeDuration']);
