import { masked, shown } from './server-check';

const observed = 'observed 2026-11-24, Vault 1.21.0';
const differential = 'differential run 2026-11-24, Vault 1.21.0';
const reachable = (what: string) => `Vault reaches ${what} and trusts its certificate`;

/** What a login meets on its way, whatever the method, in Vault's order. */
const anyLogin = {
  'login/namespace': shown('vault', '403 permission denied', 'a mount exists in one Vault namespace only'),
  'login/mount': shown('vault', '403 permission denied', observed),
  'login/cidr': shown(
    'vault',
    '403 permission denied',
    'plugin-k8s path_login.go:140-149, plugin-jwt path_login.go',
    'Vault sees its client at an address in {wanted}',
  ),
  'login/role-elsewhere': shown(
    'vault',
    '',
    'declared as existing',
    'auth role `{name}`, managed elsewhere, takes this client',
  ),
} as const;

/** The kubernetes auth method: everything up to the namespace has its own words, the rest is masked. */
const kubernetesLogin = {
  'kubernetes/role': shown('vault', '400 invalid role name "{name}"', observed),
  'kubernetes/role-wildcard': shown(
    'vault',
    'role write 400 can not mix "*" with values; login 400 invalid role name "{name}"',
    `plugin-k8s path_role.go:313, 338; ${differential}`,
  ),
  'kubernetes/ca': shown(
    'vault',
    'config write 400 kubernetes_ca_cert must be given when disable_local_ca_jwt is true',
    'plugin-k8s path_config.go before v0.19.0 (Vault 1.17), every OpenBao',
    'Vault runs in a Pod whose certificates know the API server',
  ),
  'kubernetes/signature': masked(
    'login unauthorized: err="error verifying token signature: …"',
    'plugin-k8s path_login.go:180-184',
  ),
  'kubernetes/issuer': shown('vault', '403 invalid issuer (iss) claim', 'plugin-k8s path_login.go:344-351'),
  'kubernetes/audience': shown(
    'vault',
    '403 invalid audience (aud) claim: audience claim does not match any expected audience',
    observed,
  ),
  'kubernetes/not-before': shown(
    'vault',
    '403 invalid not before (nbf) claim: token not yet valid',
    'cap jwt/jwt.go:271-327',
  ),
  'kubernetes/expiry': shown(
    'vault',
    '403 invalid expiration time (exp) claim: token is expired',
    'cap jwt/jwt.go:271-327',
  ),
  'kubernetes/issued-at': shown(
    'vault',
    '403 invalid issued at (iat) claim: token issued in the future',
    'cap jwt/jwt.go:271-327',
  ),
  'kubernetes/name': shown('vault', '403 service account name not authorized', observed),
  'kubernetes/namespace': shown('vault', '403 namespace not authorized', observed),
  'kubernetes/selector-reviewer': shown(
    'vault',
    '403 namespace not authorized err=namespace lookup failed: TokenReviewer JWT needs to be configured to use namespace selectors',
    'plugin-k8s namespace_validator.go:60-70',
  ),
  'kubernetes/selector-permission': shown(
    'vault',
    '403 namespace not authorized err=failed to get namespace (code 403 status namespaces "{namespace}" is forbidden: User "{user}" cannot get resource "namespaces" in API group "" in the namespace "{namespace}")',
    `plugin-k8s namespace_validator.go:111-125; ${differential}`,
    'the role `{role}`, defined elsewhere, lets `{user}` read namespaces',
  ),
  'kubernetes/selector': shown(
    'vault',
    '403 namespace not authorized',
    'plugin-k8s namespace_validator.go:60-125',
    'the labels of namespace {sent} match the selector {wanted}',
  ),
  'review/reachable': masked(
    'Post "{sent}/apis/authentication.k8s.io/v1/tokenreviews": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    observed,
    reachable('the API server'),
  ),
  'review/bearer': masked(
    'login unauthorized: err="lookup failed: service account unauthorized; this could mean it has been deleted or recreated with a new token"; API server: Unable to authenticate the request" err="{error}"',
    observed,
    'the reviewer token of `{user}` is valid',
  ),
  'review/permission': masked(
    'login unauthorized: err="{…tokenreviews.authentication.k8s.io is forbidden: User \\"{user}\\" cannot create resource \\"tokenreviews\\" in API group \\"authentication.k8s.io\\" at the cluster scope…\\"code\\":403}"',
    observed,
    'the role `{role}`, defined elsewhere, lets `{user}` create token reviews',
  ),
  'review/token': masked(
    'login unauthorized: err="lookup failed: {error}"',
    observed,
    'the API server knows the key, the account and the Pod of the token',
  ),
} as const;

/** The JWT auth method: every refusal is a 400 with its reason, but for what fails at configuration. */
const jwtLogin = {
  'jwt/discovery-issuer': {
    ...shown(
      'vault',
      'config write 400 error checking oidc discovery URL; login 400 could not load configuration',
      observed,
    ),
    log: 'issuer did not match the returned issuer, expected "{wanted}" got "{sent}"',
  },
  'jwt/discovery-public': {
    ...shown(
      'vault',
      'config write 400 error checking oidc discovery URL; login 400 could not load configuration',
      observed,
    ),
    log: '403 Forbidden: {…"forbidden: User \\"system:anonymous\\" cannot get path \\"/.well-known/openid-configuration\\""…}',
    assumes: 'the role `{role}`, defined elsewhere, lets anonymous requests read the key set',
  },
  'jwt/jwks-public': {
    ...shown(
      'vault',
      'config write 400 error checking jwks URL {sent}; login 400 could not load configuration',
      observed,
    ),
    log: 'fetching keys oidc: get keys failed: 403 Forbidden {…"/openid/v1/jwks\\""…}',
    assumes: 'the role `{role}`, defined elsewhere, lets anonymous requests read the key set',
  },
  'jwt/anonymous': {
    ...shown(
      'vault',
      'config write 400 error checking {what}; login 400 could not load configuration',
      'plugin-jwt path_config.go, kubernetes authentication.go:589-602',
    ),
    log: '401 Unauthorized',
  },
  'jwt/keys-ca': {
    ...shown('vault', 'config write 400 error checking {what}; login 400 could not load configuration', observed),
    log: 'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    assumes: reachable('the key set'),
  },
  'jwt/role': shown('vault', '400 role "{name}" could not be found', observed),
  'jwt/role-type': shown(
    'vault',
    "role write 400 'allowed_redirect_uris' must be set if 'role_type' is 'oidc' or unspecified.; login 400 role \"{name}\" could not be found",
    observed,
  ),
  'jwt/bound': shown(
    'vault',
    'role write 400 must have at least one bound constraint when creating/updating a role; login 400 role "{name}" could not be found',
    'plugin-jwt path_role.go',
  ),
  'jwt/user-claim-set': shown(
    'vault',
    'role write 400 a user claim must be defined on the role; login 400 role "{name}" could not be found',
    'plugin-jwt path_role.go',
  ),
  'jwt/signature': shown(
    'vault',
    '400 error validating token: error verifying token signature: {reason}',
    observed,
    'the keys of mount `{mount}` are those of {signer} that signed the token',
  ),
  'jwt/algorithm': shown(
    'vault',
    '400 error validating token: invalid algorithm (alg) header parameter: token signed with unexpected algorithm',
    'cap jwt/jwt.go:166',
  ),
  'jwt/audience-form': shown(
    'vault',
    '400 error validating token: go-jose/go-jose/jwt: expected string or array value to unmarshal to Audience',
    differential,
  ),
  'jwt/issuer': shown('vault', '400 error validating token: invalid issuer (iss) claim', observed),
  'jwt/subject': shown('vault', '400 error validating token: invalid subject (sub) claim', observed),
  'jwt/audience': shown(
    'vault',
    '400 error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    observed,
  ),
  'jwt/times': shown(
    'vault',
    '400 error validating token: no issued at (iat), not before (nbf), or expiration time (exp) claims in token',
    'cap jwt/jwt.go:259',
  ),
  'jwt/not-before': shown(
    'vault',
    '400 error validating token: invalid not before (nbf) claim: token not yet valid',
    'cap jwt/jwt.go:317',
  ),
  'jwt/expiry': shown(
    'vault',
    '400 error validating token: invalid expiration time (exp) claim: token is expired',
    'cap jwt/jwt.go:320',
  ),
  'jwt/issued-at': shown(
    'vault',
    '400 error validating token: invalid issued at (iat) claim: token issued in the future',
    'cap jwt/jwt.go:323',
  ),
  'jwt/audience-unbound': shown(
    'vault',
    '400 audience claim found in JWT but no audiences bound to the role',
    observed,
  ),
  'jwt/user-claim': shown('vault', '400 claim "{name}" not found in token', 'plugin-jwt path_login.go'),
  'jwt/user-claim-text': shown(
    'vault',
    '400 claim "{name}" could not be converted to string',
    'plugin-jwt path_login.go',
  ),
  'jwt/user-claim-empty': shown('vault', '500 missing name in alias', differential),
  'jwt/claim-missing': shown(
    'vault',
    '400 error validating claims: claim "{name}" is missing',
    'plugin-jwt claims.go:120',
  ),
  'jwt/claim-kind': shown(
    'vault',
    '400 error validating claims: received claim is not a string, bool, int or list: {printed}',
    'plugin-jwt claims.go:125',
  ),
  'jwt/claim': shown(
    'vault',
    '400 error validating claims: claim "{name}" does not match any associated bound claim values',
    observed,
    'the claim `{name}` is one of {wanted}',
  ),
} as const;

export const vaultLoginChecks = { ...anyLogin, ...kubernetesLogin, ...jwtLogin } as const;
