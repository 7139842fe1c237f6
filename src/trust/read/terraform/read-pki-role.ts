import type { PkiRole } from '../../model/pki-role';
import type { Arguments } from './arguments';
import { mountPath } from './mount-path';

/**
 * Terraform's PKI role, with the provider's defaults, and Vault's where the provider sends nothing.
 * Source: terraform-provider-vault `vault/resource_pki_secret_backend_role.go`; vault
 * `builtin/logical/pki/path_roles.go`.
 */
export function readPkiRole(args: Arguments): PkiRole {
  return {
    mount: mountPath(args.text('backend', 'mount')),
    name: args.text('name', 'name'),
    cluster: '',
    client: '',
    emitted: true,
    ...names(args),
    ttl: args.seconds('ttl', 'ttl', 0),
    maxTtl: args.seconds('max_ttl', 'maxTtl', 0),
    notAfter: args.text('not_after', 'notAfter'),
    notBeforeDuration: args.seconds('not_before_duration', 'notBeforeDuration', 30),
    keyType: args.oneOf('key_type', 'keyType', 'rsa', ['rsa', 'ec', 'ed25519', 'any']),
    keyBits: args.number('key_bits', 'keyBits', 2048),
    signatureBits: args.number('signature_bits', 'signatureBits', 0),
    usePss: args.boolean('use_pss', 'usePss', false),
    ...usages(args),
    ...certificateSubject(args),
    basicConstraintsValidForNonCa: args.boolean(
      'basic_constraints_valid_for_non_ca',
      'basicConstraintsValidForNonCa',
      false,
    ),
    noStore: args.boolean('no_store', 'noStore', false),
    noStoreMetadata: args.has('no_store_metadata') ? args.boolean('no_store_metadata', 'noStoreMetadata', false) : null,
    generateLease: args.boolean('generate_lease', 'generateLease', false),
    issuerRef: args.text('issuer_ref', 'issuerRef', 'default'),
    serialNumberSource: args.oneOf('serial_number_source', 'serialNumberSource', '', ['', 'json-csr', 'json']),
    at: args.at,
    origins: args.origins,
  };
}

function names(args: Arguments) {
  return {
    allowedDomains: args.texts('allowed_domains', 'allowedDomains'),
    allowedDomainsTemplate: args.boolean('allowed_domains_template', 'allowedDomainsTemplate', false),
    allowBareDomains: args.boolean('allow_bare_domains', 'allowBareDomains', false),
    allowSubdomains: args.boolean('allow_subdomains', 'allowSubdomains', false),
    allowGlobDomains: args.boolean('allow_glob_domains', 'allowGlobDomains', false),
    allowWildcardCertificates: args.boolean('allow_wildcard_certificates', 'allowWildcardCertificates', true),
    allowAnyName: args.boolean('allow_any_name', 'allowAnyName', false),
    allowLocalhost: args.boolean('allow_localhost', 'allowLocalhost', true),
    allowIpSans: args.boolean('allow_ip_sans', 'allowIpSans', true),
    allowedUriSans: args.texts('allowed_uri_sans', 'allowedUriSans'),
    allowedUriSansTemplate: args.boolean('allowed_uri_sans_template', 'allowedUriSansTemplate', false),
    allowedOtherSans: args.texts('allowed_other_sans', 'allowedOtherSans'),
    allowedSerialNumbers: args.texts('allowed_serial_numbers', 'allowedSerialNumbers'),
    allowedUserIds: args.texts('allowed_user_ids', 'allowedUserIds'),
    enforceHostnames: args.boolean('enforce_hostnames', 'enforceHostnames', true),
    useCsrCommonName: args.boolean('use_csr_common_name', 'useCsrCommonName', true),
    useCsrSans: args.boolean('use_csr_sans', 'useCsrSans', true),
    requireCn: args.boolean('require_cn', 'requireCn', true),
    cnValidations: args.texts('cn_validations', 'cnValidations', ['email', 'hostname']),
  };
}

function usages(args: Arguments) {
  return {
    serverFlag: args.boolean('server_flag', 'serverFlag', true),
    clientFlag: args.boolean('client_flag', 'clientFlag', true),
    codeSigningFlag: args.boolean('code_signing_flag', 'codeSigningFlag', false),
    emailProtectionFlag: args.boolean('email_protection_flag', 'emailProtectionFlag', false),
    keyUsage: args.texts('key_usage', 'keyUsage', ['DigitalSignature', 'KeyAgreement', 'KeyEncipherment']),
    extKeyUsage: args.texts('ext_key_usage', 'extKeyUsage'),
    extKeyUsageOids: args.texts('ext_key_usage_oids', 'extKeyUsageOids'),
  };
}

function certificateSubject(args: Arguments) {
  return {
    ou: args.texts('ou', 'ou'),
    organization: args.texts('organization', 'organization'),
    country: args.texts('country', 'country'),
    locality: args.texts('locality', 'locality'),
    province: args.texts('province', 'province'),
    streetAddress: args.texts('street_address', 'streetAddress'),
    postalCode: args.texts('postal_code', 'postalCode'),
    policyIdentifiers: args.texts('policy_identifiers', 'policyIdentifiers'),
  };
}
