import * as fc from 'fast-check';
import type { PkiRoleDeclaration } from '../../../src/trust/declare/declaration';
import { hours, prose, some } from './texts';

const namedPkiRole = some<PkiRoleDeclaration>({
  allowedDomains: fc.uniqueArray(fc.constantFrom('acme.example', 'svc', '{{identity.entity.name}}.example'), {
    maxLength: 2,
  }),
  allowedDomainsTemplate: fc.boolean(),
  allowBareDomains: fc.boolean(),
  allowSubdomains: fc.boolean(),
  allowGlobDomains: fc.boolean(),
  allowWildcardCertificates: fc.boolean(),
  allowAnyName: fc.boolean(),
  allowLocalhost: fc.boolean(),
  allowIpSans: fc.boolean(),
  allowedUriSans: fc.constantFrom([], ['spiffe://acme.example/*']),
  allowedUriSansTemplate: fc.boolean(),
  allowedOtherSans: fc.constantFrom([], ['1.3.6.1.4.1.311.20.2.3;UTF8:*@acme.example']),
  allowedSerialNumbers: fc.constantFrom([], ['*']),
  allowedUserIds: fc.constantFrom([], ['u1']),
  enforceHostnames: fc.boolean(),
  ttl: hours(1, 24),
  maxTtl: hours(24, 2160),
  notBeforeDuration: fc.constantFrom('30s', '5m'),
  keyType: fc.constantFrom('rsa', 'ec', 'ed25519', 'any'),
  signatureBits: fc.constantFrom(0, 256, 384),
  usePss: fc.boolean(),
  serverFlag: fc.boolean(),
  clientFlag: fc.boolean(),
  codeSigningFlag: fc.boolean(),
  emailProtectionFlag: fc.boolean(),
  keyUsage: fc.constantFrom([], ['DigitalSignature']),
  extKeyUsage: fc.constantFrom([], ['OCSPSigning']),
  extKeyUsageOids: fc.constantFrom([], ['1.3.6.1.5.5.7.3.1']),
  useCsrCommonName: fc.boolean(),
  useCsrSans: fc.boolean(),
  requireCn: fc.boolean(),
  cnValidations: fc.constantFrom<readonly ('email' | 'hostname' | 'disabled')[]>(
    ['disabled'],
    ['hostname'],
    ['email', 'hostname'],
  ),
  ou: fc.array(
    prose.map((text) => text.trim()),
    { maxLength: 2 },
  ),
  organization: fc.constantFrom([], ['Acme ${x}']),
  country: fc.constantFrom([], ['DE']),
  locality: fc.constantFrom([], ['Berlin']),
  province: fc.constantFrom([], ['Berlin']),
  streetAddress: fc.constantFrom([], ['Weg 1']),
  postalCode: fc.constantFrom([], ['10115']),
  policyIdentifiers: fc.constantFrom([], ['1.3.6.1.4.1.1']),
  basicConstraintsValidForNonCa: fc.boolean(),
  noStore: fc.boolean(),
  generateLease: fc.boolean(),
  issuerRef: fc.constantFrom('default', 'next'),
} as never);

export function pkiRoles(mounts: readonly string[], hasCertificates: boolean): fc.Arbitrary<PkiRoleDeclaration> {
  const mount = fc.constantFrom(...mounts);
  const derived = mount.map((path) => ({ mount: path }));
  if (hasCertificates) return derived;
  const named = fc.tuple(mount, namedPkiRole).map(([path, role]) => ({ mount: path, ...role }));
  const existing = mount.map((path) => ({ mount: path, existing: 'web' }));
  return fc.oneof(
    { weight: 4, arbitrary: named },
    { weight: 1, arbitrary: existing },
    { weight: 1, arbitrary: derived },
  );
}
