import { shown } from './server-check';

const denied = '403 1 error occurred:\n\t* permission denied';
const observed = 'observed 2026-11-24, Vault 1.21.0';
const role = 'vault builtin/logical/pki/issuing/cert_util.go';
const elsewhere = 'a policy of the role that is managed elsewhere allows `{capability}` on `{path}`';

/** What the policies of a Vault token are asked. None of the refusals can be told from another. */
const acl = {
  'acl/path': shown('vault', denied, observed, elsewhere),
  'acl/deny': shown('vault', denied, 'vault policy/acl.go: deny wins over every other capability'),
  'acl/capability': shown('vault', denied, 'vault acl.go AllowOperation', elsewhere),
  'acl/required-parameters': shown('vault', denied, 'vault acl.go AllowOperation'),
  'acl/denied-parameters': shown('vault', denied, 'vault acl.go AllowOperation'),
  'acl/allowed-parameters': shown(
    'vault',
    denied,
    observed,
    'the values that are sent are among those that the policy allows for {sent}',
  ),
  'acl/renew-batch': shown('vault', '400 batch tokens cannot be renewed', 'vault expiration.go renewAuthEntry'),
} as const;

/** What the PKI engine checks of a signing request, in its order. */
const pki = {
  'pki/mount': shown('vault', '404 no handler for route "{path}". route entry not found.', 'vault router.go'),
  'pki/role': shown('vault', '400 unknown role: {name}', observed),
  'pki/role-elsewhere': shown(
    'vault',
    '',
    'declared as existing',
    'PKI role `{name}`, managed elsewhere, signs for this client',
  ),
  'pki/role-lifetimes': shown(
    'vault',
    'role write 400 "ttl" value must be less than "max_ttl" value',
    'vault builtin/logical/pki/path_roles.go',
  ),
  'pki/role-key-unsafe': shown(
    'vault',
    'role write 400 RSA keys < 2048 bits are unsafe and not supported: got {wanted}',
    'vault sdk/helper/certutil/helpers.go:806; differential run 2026-11-24, Vault 1.21.0',
  ),
  'pki/role-key-bits': shown(
    'vault',
    'role write 400 unsupported bit length for {kind} key: {wanted}',
    'vault sdk/helper/certutil, terraform-provider-vault pki role key_bits',
  ),
  'pki/issue-any-key': shown(
    'vault',
    '400 role key type "any" not allowed for issuing certificates{otherwise}',
    `${observed}, OpenBao 2.6.2`,
  ),
  'pki/issue-other-key': shown(
    'cert-manager',
    'Issuing=False InvalidCertificate: … Issuer returned a certificate with a public key that does not match the CSR',
    'observed 2026-11-24, cert-manager 1.21.2',
  ),
  'pki/key-type': shown('vault', '400 role requires keys of type {wanted}', observed),
  'pki/key-bits': shown(
    'vault',
    "400 role requires a minimum of a {wanted}-bit key, but CSR's key is {sent} bits",
    role,
  ),
  'pki/common-name-required': shown(
    'vault',
    '400 the common_name field is required, or must be provided in a CSR with "use_csr_common_name" set to true, unless "require_cn" is set to false',
    observed,
  ),
  'pki/common-name': shown('vault', '400 common name {name} not allowed by this role', observed),
  'pki/serial-number': shown('vault', '400 serial_number {name} not allowed by this role', role),
  'pki/dns-name': shown('vault', '400 subject alternate name {name} not allowed by this role', role),
  'pki/email': shown('vault', '400 email address {name} not allowed by this role', role),
  'pki/ip': shown(
    'vault',
    '400 IP Subject Alternative Names are not allowed in this role, but was provided {given}',
    role,
  ),
  'pki/uris': shown(
    'vault',
    '400 URI Subject Alternative Names are not allowed in this role, but were provided via {via}',
    role,
  ),
  'pki/uri': shown(
    'vault',
    '400 URI Subject Alternative Names were provided via {via} which are not valid for this role',
    role,
  ),
  'pki/not-after': shown(
    'vault',
    '400 Either ttl or not_after should be provided. Both should not be provided in the same request.',
    `${role}: cert-manager always sends a ttl`,
  ),
  'pki/lifetime': shown(
    'vault',
    'TTL "{sent}" is longer than permitted maxTTL "{wanted}", so maxTTL is being used',
    `${role} GetCertificateNotAfter: a warning, the certificate is shorter than asked for`,
    'mount `{mount}` allows lifetimes of {sent}',
  ),
  'pki/authority-lifetime': shown(
    'vault',
    '400 cannot satisfy request, as TTL would result in notAfter of {after} that is beyond the expiration of the CA certificate at {until}',
    `${role} ApplyIssuerLeafNotAfterBehavior`,
    'the authority of mount `{mount}` lives longer than the certificate',
  ),
} as const;

export const vaultSecretChecks = { ...acl, ...pki } as const;
