import { requestedUsages } from '../../facts/certificate-usages';
import type { Certificate } from '../../model/certificate-issuer';
import { keySize } from '../certificate/complete-certificate';
import { narrowRole, type PkiRoleParameters } from './pki-role-parameters';

/** What cert-manager asks for where a certificate declares no usages. Source: cert-manager `DefaultKeyUsages`. */
const defaultUsages = ['digital signature', 'key encipherment'];

const algorithms = { RSA: 'rsa', ECDSA: 'ec', Ed25519: 'ed25519' } as const;

/** The narrowest role that signs these certificates, or the narrow role for names yet to be declared. */
export function derivePkiRole(certificates: readonly Certificate[]): PkiRoleParameters {
  if (certificates.length === 0) return narrowRole;
  const names = unique(
    certificates.flatMap(({ commonName, dnsNames, emailAddresses }) => [commonName, ...dnsNames, ...emailAddresses]),
  );
  return {
    ...narrowRole,
    allowedDomains: names,
    // Vault compares each name, `*.` and all, with the domain itself: that allows these names and no others.
    allowBareDomains: names.length > 0,
    allowWildcardCertificates: names.some((name) => name.includes('*')),
    allowIpSans: certificates.some(({ ipAddresses }) => ipAddresses.length > 0),
    allowedUriSans: unique(certificates.flatMap(({ uris }) => uris)),
    maxTtl: Math.max(...certificates.map(({ duration }) => duration)),
    ...keyOf(certificates),
    ...usagesOf(certificates),
  };
}

/** One algorithm: its smallest key, since Vault takes the size as the least. Several: any. */
function keyOf(certificates: readonly Certificate[]): Pick<PkiRoleParameters, 'keyType' | 'keyBits'> {
  const [first, ...others] = unique(certificates.map(({ privateKey }) => privateKey.algorithm));
  if (first === undefined || others.length > 0) return { keyType: 'any', keyBits: 0 };
  return { keyType: algorithms[first], keyBits: Math.min(...certificates.map(keySize)) };
}

function usagesOf(certificates: readonly Certificate[]): Partial<PkiRoleParameters> {
  const declared = certificates.filter(({ usages }) => usages.length > 0);
  if (declared.length === 0) return {};
  const wanted = requestedUsages(
    unique(certificates.flatMap(({ usages }) => (usages.length > 0 ? usages : defaultUsages))),
  );
  // A certificate without usages is for a server, as it is in a role that knows no usages at all.
  return { ...wanted, serverFlag: wanted.serverFlag || declared.length < certificates.length };
}

function unique<Item extends string>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)].filter((item) => item !== '');
}
