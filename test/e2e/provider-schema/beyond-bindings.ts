/**
 * What the CDKTF bindings leave out of the provider's schema: which arguments replace the object,
 * which attributes are sensitive, and defaults. Read in hashicorp/terraform-provider-vault v5.6.0;
 * each row names the file and the lines.
 */
import type { TerraformType } from '../../../src/trust/plan/planned';

/** What is known of one resource type beyond its bindings. */
export interface Beyond {
  /** Arguments whose change replaces the object, or all but some. */
  readonly replaces: readonly string[] | { readonly allBut: readonly string[] };
  readonly sensitive: readonly string[];
  readonly defaults: Readonly<Record<string, string | number | boolean>>;
  readonly source: string;
}

/** Every resource type has it. */
export const namespaceArgument = {
  name: 'namespace',
  replaces: true,
  source: 'internal/provider/schema_util.go:106-116',
} as const;

/** Both kinds of auth role: vault/auth_token.go:63-145. */
const tokenDefaults = { token_type: 'default' };

export const beyondBindings: Readonly<Record<TerraformType, Beyond>> = {
  vault_audit: {
    replaces: ['path', 'type', 'description', 'local', 'options'],
    sensitive: [],
    defaults: {},
    source: 'vault/resource_audit.go:23-57',
  },
  vault_auth_backend: {
    replaces: ['type', 'local'],
    sensitive: [],
    defaults: { disable_remount: false },
    source: 'vault/resource_auth_backend.go:35-80, internal/provider/schema_util.go:43-53',
  },
  vault_jwt_auth_backend: {
    replaces: ['type', 'local'],
    sensitive: ['oidc_client_secret'],
    defaults: { path: 'jwt', type: 'jwt', local: false, namespace_in_state: true, disable_remount: false },
    source: 'vault/resource_jwt_auth_backend.go:36-180, internal/provider/schema_util.go:43-53',
  },
  vault_jwt_auth_backend_role: {
    replaces: ['role_name', 'role_type', 'backend'],
    sensitive: [],
    defaults: {
      ...tokenDefaults,
      clock_skew_leeway: 0,
      expiration_leeway: 0,
      not_before_leeway: 0,
      disable_bound_claims_parsing: false,
      verbose_oidc_logging: false,
      user_claim_json_pointer: false,
      backend: 'jwt',
    },
    source: 'vault/resource_jwt_auth_backend_role.go:26-150, vault/auth_token.go:130',
  },
  vault_kubernetes_auth_backend_config: {
    replaces: ['backend'],
    sensitive: ['token_reviewer_jwt'],
    defaults: { token_reviewer_jwt: '', backend: 'kubernetes' },
    source: 'vault/resource_kubernetes_auth_backend_config.go:34-96',
  },
  vault_kubernetes_auth_backend_role: {
    replaces: ['role_name', 'backend'],
    sensitive: [],
    defaults: { ...tokenDefaults, audience: '', backend: 'kubernetes' },
    source: 'vault/resource_kubernetes_auth_backend_role.go:27-75, vault/auth_token.go:130',
  },
  vault_mount: {
    replaces: ['type', 'seal_wrap', 'external_entropy_access', 'local'],
    sensitive: [],
    defaults: { external_entropy_access: false },
    source: 'vault/resource_mount.go:24-180',
  },
  vault_pki_secret_backend_config_issuers: {
    replaces: [],
    sensitive: [],
    defaults: {},
    source: 'vault/resource_pki_secret_backend_config_issuers.go:34-51',
  },
  vault_pki_secret_backend_config_urls: {
    replaces: [],
    sensitive: [],
    defaults: {},
    source: 'vault/resource_pki_secret_backend_config_urls.go:42-75',
  },
  vault_pki_secret_backend_intermediate_cert_request: {
    replaces: { allBut: ['csr', 'private_key', 'private_key_type'] },
    sensitive: ['private_key'],
    defaults: {
      format: 'pem',
      private_key_format: 'der',
      key_type: 'rsa',
      key_bits: 2048,
      add_basic_constraints: false,
    },
    source: 'vault/resource_pki_secret_backend_intermediate_cert_request.go:30-246',
  },
  vault_pki_secret_backend_intermediate_set_signed: {
    replaces: { allBut: [] },
    sensitive: [],
    defaults: {},
    source: 'vault/resource_pki_secret_backend_intermediate_set_signed.go:25-56',
  },
  vault_pki_secret_backend_role: {
    replaces: ['backend', 'name'],
    sensitive: [],
    defaults: {
      allow_localhost: true,
      allowed_domains_template: false,
      allow_bare_domains: false,
      allow_subdomains: false,
      allow_glob_domains: false,
      allow_any_name: false,
      enforce_hostnames: true,
      allow_ip_sans: true,
      allow_wildcard_certificates: true,
      server_flag: true,
      client_flag: true,
      code_signing_flag: false,
      email_protection_flag: false,
      key_type: 'rsa',
      key_bits: 2048,
      use_csr_common_name: true,
      use_csr_sans: true,
      generate_lease: false,
      no_store: false,
      require_cn: true,
      basic_constraints_valid_for_non_ca: false,
    },
    source: 'vault/resource_pki_secret_backend_role.go:90-480',
  },
  vault_pki_secret_backend_root_cert: {
    replaces: {
      allBut: ['ttl', 'not_after', 'signature_bits', 'certificate', 'issuing_ca', 'serial_number'],
    },
    sensitive: [],
    defaults: {
      format: 'pem',
      private_key_format: 'der',
      key_type: 'rsa',
      key_bits: 2048,
      max_path_length: -1,
    },
    source: 'vault/resource_pki_secret_backend_root_cert.go:110-418',
  },
  vault_pki_secret_backend_root_sign_intermediate: {
    replaces: {
      allBut: [
        'ttl',
        'not_after',
        'issuer_ref',
        'revoke',
        'certificate',
        'issuing_ca',
        'ca_chain',
        'certificate_bundle',
        'serial_number',
      ],
    },
    sensitive: [],
    defaults: { format: 'pem', max_path_length: -1, use_csr_values: false, revoke: false },
    source: 'vault/resource_pki_secret_backend_root_sign_intermediate.go:42-330',
  },
  vault_policy: {
    replaces: ['name'],
    sensitive: [],
    defaults: {},
    source: 'vault/resource_policy.go:25-40',
  },
};
