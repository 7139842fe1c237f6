import type { PkiRole } from '../../model/pki-role';
import { formatGoDuration } from '../../terms/go-duration';
import { clientOwner } from '../owner';
import type { PlannedResource, PlannedValue } from '../planned';
import { listUnlessEmpty, literal, reference, resource, unlessEmpty, unlessZero } from '../resource';
import { clientId } from '../terraform-ids';
import type { VaultScope } from './scope';

/** A PKI role. It belongs to its client's part; the mount stands in another and is met by its path. */
export function planPkiRole(role: PkiRole, scope: VaultScope): PlannedResource {
  const mount = scope.pkiMount(role.mount);
  return resource({
    type: 'vault_pki_secret_backend_role',
    id: clientId(role),
    part: { cluster: role.cluster },
    owner: `${clientOwner(role.at)?.kind ?? 'client'}:${role.cluster}:${role.client}`,
    at: role.at,
    vaultNamespace: scope.vaultNamespace,
    args: {
      backend: mount === null ? literal(role.mount) : reference(mount, 'path', role.mount),
      name: literal(role.name),
      issuer_ref: literal(role.issuerRef),
      ...nameArguments(role),
      ...lifetimeArguments(role),
      ...keyArguments(role),
      ...usageArguments(role),
      ...subjectArguments(role),
      no_store: role.noStore,
      no_store_metadata: role.noStoreMetadata,
      generate_lease: role.generateLease,
    },
  });
}

type Arguments = Readonly<Record<string, PlannedValue | null>>;

function nameArguments(role: PkiRole): Arguments {
  return {
    allowed_domains: listUnlessEmpty(role.allowedDomains),
    allowed_domains_template: role.allowedDomainsTemplate,
    allow_bare_domains: role.allowBareDomains,
    allow_subdomains: role.allowSubdomains,
    allow_glob_domains: role.allowGlobDomains,
    allow_wildcard_certificates: role.allowWildcardCertificates,
    allow_any_name: role.allowAnyName,
    allow_localhost: role.allowLocalhost,
    allow_ip_sans: role.allowIpSans,
    allowed_uri_sans: listUnlessEmpty(role.allowedUriSans),
    allowed_uri_sans_template: role.allowedUriSansTemplate,
    allowed_other_sans: listUnlessEmpty(role.allowedOtherSans),
    allowed_serial_numbers: listUnlessEmpty(role.allowedSerialNumbers),
    allowed_user_ids: listUnlessEmpty(role.allowedUserIds),
    enforce_hostnames: role.enforceHostnames,
    use_csr_common_name: role.useCsrCommonName,
    use_csr_sans: role.useCsrSans,
    require_cn: role.requireCn,
    cn_validations: listUnlessEmpty(role.cnValidations),
  };
}

/**
 * The provider reads lifetimes back as seconds and the time before as a short Go duration; in any
 * other form each plan would show a difference. Source: terraform-provider-vault 5.6.0
 * vault/resource_pki_secret_backend_role.go `pkiSecretBackendRoleRead`.
 */
function lifetimeArguments(role: PkiRole): Arguments {
  return {
    ttl: role.ttl === 0 ? null : String(role.ttl),
    max_ttl: role.maxTtl === 0 ? null : String(role.maxTtl),
    not_after: unlessEmpty(role.notAfter),
    not_before_duration: formatGoDuration(role.notBeforeDuration),
  };
}

function keyArguments(role: PkiRole): Arguments {
  return {
    key_type: role.keyType,
    // Without it the provider sends 2048, which Vault refuses for every other type.
    key_bits: role.keyBits,
    // Vault puts its own choice in place of 0, which Terraform would then want to undo.
    signature_bits: unlessZero(role.signatureBits),
    use_pss: role.usePss ? true : null,
  };
}

function usageArguments(role: PkiRole): Arguments {
  return {
    server_flag: role.serverFlag,
    client_flag: role.clientFlag,
    code_signing_flag: role.codeSigningFlag,
    email_protection_flag: role.emailProtectionFlag,
    // An empty list is sent: left out it means Vault's three usages.
    key_usage: role.keyUsage.map(literal),
    ext_key_usage: listUnlessEmpty(role.extKeyUsage),
    ext_key_usage_oids: listUnlessEmpty(role.extKeyUsageOids),
    basic_constraints_valid_for_non_ca: role.basicConstraintsValidForNonCa,
  };
}

function subjectArguments(role: PkiRole): Arguments {
  return {
    ou: listUnlessEmpty(role.ou),
    organization: listUnlessEmpty(role.organization),
    country: listUnlessEmpty(role.country),
    locality: listUnlessEmpty(role.locality),
    province: listUnlessEmpty(role.province),
    street_address: listUnlessEmpty(role.streetAddress),
    postal_code: listUnlessEmpty(role.postalCode),
    policy_identifiers: listUnlessEmpty(role.policyIdentifiers),
    serial_number_source: unlessEmpty(role.serialNumberSource),
  };
}
