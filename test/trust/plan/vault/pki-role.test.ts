import { planPkiRole } from '../../../../src/trust/plan/vault/pki-role';
import { vaultScope } from '../../../../src/trust/plan/vault/scope';
import { everyKindModel } from '../../../support/every-kind';
import { pkiMount, pkiRole, vault } from '../../../support/model';

const scope = vaultScope(vault({ pkiMounts: [pkiMount()] }));

test('the role of an issuer, each choice said', () => {
  expect(planPkiRole(pkiRole(), scope)).toEqual({
    type: 'vault_pki_secret_backend_role',
    id: 'prod_shop_vault',
    part: { cluster: 'prod' },
    owner: 'issuer:prod:shop/vault',
    at: 'clusters.prod.certManager.issuers[shop/vault].pkiRole',
    args: {
      backend: { kind: 'reference', address: 'vault_mount.pki', attribute: 'path', literal: 'pki' },
      name: 'acme-prod-shop-vault',
      issuer_ref: 'default',
      allowed_domains: ['shop.acme.example'],
      allowed_domains_template: false,
      allow_bare_domains: false,
      allow_subdomains: true,
      allow_glob_domains: false,
      allow_wildcard_certificates: false,
      allow_any_name: false,
      allow_localhost: false,
      allow_ip_sans: false,
      allowed_uri_sans_template: false,
      enforce_hostnames: true,
      use_csr_common_name: true,
      use_csr_sans: true,
      require_cn: false,
      cn_validations: ['email', 'hostname'],
      ttl: '7776000',
      max_ttl: '7776000',
      not_before_duration: '30s',
      key_type: 'any',
      key_bits: 0,
      server_flag: true,
      client_flag: false,
      code_signing_flag: false,
      email_protection_flag: false,
      key_usage: ['DigitalSignature', 'KeyEncipherment'],
      basic_constraints_valid_for_non_ca: false,
      no_store: false,
      generate_lease: false,
    },
    preventDestroy: false,
    dependsOn: [],
  });
});

test('everything that a role can say, on a mount that is managed elsewhere', () => {
  const model = everyKindModel();
  const role = model.vault.pkiRoles[1];
  expect(role === undefined ? null : planPkiRole(role, vaultScope(model.vault)).args).toMatchObject({
    backend: 'pki-old',
    allowed_uri_sans: ['spiffe://acme/*'],
    allowed_other_sans: ['1.3.6.1.4.1.311.20.2.3;UTF8:*'],
    allowed_serial_numbers: ['1'],
    allowed_user_ids: ['u'],
    not_after: '2030-01-01T00:00:00Z',
    key_type: 'ec',
    key_bits: 384,
    signature_bits: 384,
    use_pss: true,
    key_usage: [],
    ext_key_usage: ['TimeStamping'],
    ext_key_usage_oids: ['1.2.3'],
    ou: ['Platform'],
    organization: ['Acme, Inc.'],
    country: ['DE'],
    locality: ['Berlin'],
    province: ['Berlin'],
    street_address: ['Street 1'],
    postal_code: ['10115'],
    policy_identifiers: ['1.3.6'],
    no_store_metadata: false,
    serial_number_source: 'json',
  });
});

test.each([
  ['any', 0],
  ['ed25519', 0],
  ['rsa', 4096],
  ['ec', 521],
] as const)(
  'key type %s of size %d is sent with its size, whatever the provider takes for absent',
  (keyType, keyBits) => {
    expect(planPkiRole(pkiRole({ keyType, keyBits }), scope).args['key_bits']).toBe(keyBits);
  },
);

test("lifetimes of 0 are the mount's", () => {
  const { args } = planPkiRole(pkiRole({ ttl: 0, maxTtl: 0, notBeforeDuration: 90 }), scope);
  expect([args['ttl'], args['max_ttl'], args['not_before_duration']]).toEqual([undefined, undefined, '1m30s']);
});
