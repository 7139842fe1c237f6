import { parseAudience } from './audience';
import { claimNamePattern, parseClaimName } from './claim-name';
import { dnsLabelPattern, dnsSubdomainPattern, parseDnsLabel, parseDnsSubdomain } from './dns-name';
import { diagnosticCodePattern, parseDiagnosticCode } from './diagnostic-code';
import { goDurationPattern, leewayPattern, parseLeeway, parseWholeSeconds } from './go-duration';
import { httpUrlPattern, parseHttpUrl } from './http-url';
import { parseCidr, parseIpAddress } from './ip-address';
import { parseIssuerUrl } from './issuer-url';
import { fullListMemberPattern, listMemberPattern, parseListMember } from './list-member';
import { mountPathPattern, parseAuthMountPath, parseMountPath } from './mount';
import { namePartPattern, parseNamePart } from './name-part';
import { accept, type Parsed } from './parsed';
import { parseCertificates, parsePublicKey } from './pem';
import { parsePolicyName, policyNamePattern } from './policy-name';
import { parsePolicyPath, policyPathPattern } from './policy-path';
import { parseProductVersion, productVersionPattern } from './product-version';
import { parseRealmIssuer, realmIssuerPattern } from './realm-issuer';
import { parseRfc3339, rfc3339Pattern } from './rfc3339';
import { parseSpiffePath, spiffePathPattern } from './spiffe-id';
import { parseTerraformIdentifier, terraformIdentifierPattern } from './terraform-identifier';
import { parseTrustDomain, trustDomainPattern } from './trust-domain';
import { parseUrlPath, urlPathPattern } from './url-path';
import { parseVaultName, vaultNamePattern } from './vault-name';
import { parseVaultNamespace, vaultNamespacePattern } from './vault-namespace';

/** A term of the declaration, by the name that its `@format` gives. */
export interface Format {
  /** The text as it is kept, or what would have parsed. */
  readonly parse: (text: string) => Parsed<string>;
  /** Regular expression for editors, which may let through what `parse` refuses; null where none says anything. */
  readonly pattern: string | null;
  /** What the term is, completing "wanted …". */
  readonly description: string;
}

/** Every term that the declaration names. */
export const formats = {
  audience: { parse: parseAudience, pattern: fullListMemberPattern, description: 'an audience' },
  'auth-mount-path': {
    parse: parseAuthMountPath,
    pattern: mountPathPattern,
    description: 'the path of an auth mount in Vault, without `auth/`',
  },
  cidr: { parse: parseCidr, pattern: null, description: 'an IP address or a block of them in CIDR notation' },
  'claim-name': { parse: parseClaimName, pattern: claimNamePattern, description: 'the name of a claim' },
  'diagnostic-code': {
    parse: parseDiagnosticCode,
    pattern: diagnosticCodePattern,
    description: 'the code of a finding',
  },
  'dns-label': { parse: parseDnsLabel, pattern: dnsLabelPattern, description: 'a DNS label of at most 63 characters' },
  'dns-subdomain': {
    parse: parseDnsSubdomain,
    pattern: dnsSubdomainPattern,
    description: 'a DNS name of at most 253 characters',
  },
  'go-duration': {
    parse: asWritten(parseWholeSeconds),
    pattern: goDurationPattern,
    description: 'a Go duration of whole seconds, such as `2160h`',
  },
  'http-url': { parse: parseHttpUrl, pattern: httpUrlPattern, description: 'an http or https URL' },
  'ip-address': { parse: parseIpAddress, pattern: null, description: 'an IPv4 or IPv6 address' },
  'issuer-url': { parse: parseIssuerUrl, pattern: null, description: 'the value of `--service-account-issuer`' },
  label: { parse: parseDnsLabel, pattern: dnsLabelPattern, description: 'a DNS label of at most 63 characters' },
  leeway: {
    parse: asWritten(parseLeeway),
    pattern: leewayPattern,
    description: 'a Go duration of whole seconds, such as `30s`; or below zero for none',
  },
  'list-member': {
    parse: parseListMember,
    pattern: listMemberPattern,
    description: 'a text without white space around it, which Vault would cut off',
  },
  'mount-path': { parse: parseMountPath, pattern: mountPathPattern, description: 'the path of a mount in Vault' },
  'name-part': {
    parse: parseNamePart,
    pattern: namePartPattern,
    description: 'a text without commas, at which Vault would split it, and without white space around it',
  },
  'pem-certificates': { parse: asWritten(parseCertificates), pattern: null, description: 'certificates as PEM' },
  'pem-public-key': { parse: parseKeptKey, pattern: null, description: 'a public key as PEM' },
  'policy-name': { parse: parsePolicyName, pattern: policyNamePattern, description: 'the name of a Vault policy' },
  'policy-path': {
    parse: parsePolicyPath,
    pattern: policyPathPattern,
    description: 'a path as a Vault policy writes it',
  },
  'realm-issuer': {
    parse: parseRealmIssuer,
    pattern: realmIssuerPattern,
    description: 'the issuer of a realm of Keycloak',
  },
  rfc3339: { parse: parseRfc3339, pattern: rfc3339Pattern, description: 'a time in RFC 3339' },
  'spiffe-path': { parse: parseSpiffePath, pattern: spiffePathPattern, description: 'the path of a SPIFFE ID' },
  'terraform-identifier': {
    parse: parseTerraformIdentifier,
    pattern: terraformIdentifierPattern,
    description: 'the name of a Terraform variable',
  },
  'trust-domain': { parse: parseTrustDomain, pattern: trustDomainPattern, description: 'a SPIFFE trust domain' },
  'url-path': { parse: parseUrlPath, pattern: urlPathPattern, description: 'a path that begins with `/`' },
  'vault-name': { parse: parseVaultName, pattern: vaultNamePattern, description: 'a name in Vault' },
  'vault-namespace': {
    parse: parseVaultNamespace,
    pattern: vaultNamespacePattern,
    description: 'the path of a Vault namespace',
  },
  version: { parse: parseProductVersion, pattern: productVersionPattern, description: 'a version such as `1.21`' },
} as const satisfies Readonly<Record<string, Format>>;

/** The names that `@format` and `@keyFormat` may give. */
export type FormatName = keyof typeof formats;

/** The text itself, where it parses: the declaration keeps what was written. */
function asWritten(parse: (text: string) => Parsed<unknown>): (text: string) => Parsed<string> {
  return (text) => {
    const parsed = parse(text);
    return parsed.ok ? accept(text) : parsed;
  };
}

/**
 * A key without the line break that ends its block: Vault cuts it off, and Terraform would want to put
 * it back in each plan. Source: observed, Vault 1.21.0, `jwt_validation_pubkeys`.
 */
function parseKeptKey(text: string): Parsed<string> {
  const parsed = parsePublicKey(text);
  return parsed.ok ? accept(text.trim()) : parsed;
}
