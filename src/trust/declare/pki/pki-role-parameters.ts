import type { PkiRole } from '../../model/pki-role';
import type { PkiRoleDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import type { Kept } from '../source/kept';
import { durationsOf } from '../source/fields';
import { secondsOf, secondsOr } from '../source/seconds';

/** What a PKI role says of the certificates that it signs: everything but where it stands. */
export type PkiRoleParameters = Omit<PkiRole, 'at' | 'origins' | 'mount' | 'name' | 'cluster' | 'client' | 'emitted'>;

const { notBeforeDuration, ...literal } = defaults.PkiRoleDeclaration;

/** The narrow role: it signs nothing but what is declared. The fields named here have computed defaults. */
export const narrowRole: PkiRoleParameters = {
  ...literal,
  notBeforeDuration: secondsOr(notBeforeDuration, undefined),
  allowedDomains: [],
  allowBareDomains: false,
  allowWildcardCertificates: false,
  allowIpSans: false,
  allowedUriSans: [],
  ttl: 0,
  maxTtl: 0,
  notAfter: '',
  keyType: 'any',
  keyBits: 0,
  serverFlag: true,
  clientFlag: false,
  codeSigningFlag: false,
  emailProtectionFlag: false,
  keyUsage: ['DigitalSignature', 'KeyEncipherment'],
  noStoreMetadata: null,
  serialNumberSource: '',
};

const durations = durationsOf('PkiRoleDeclaration');

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
