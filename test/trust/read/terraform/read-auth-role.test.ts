import { readJwtRole, readKubernetesRole } from '../../../../src/trust/read/terraform/read-auth-role';
import { opened } from '../../../support/terraform';

const at = 'main.tf.json#vault_kubernetes_auth_backend_role.web';

test('a kubernetes role, with every default of the provider', () => {
  const { origins, ...role } = readKubernetesRole(
    opened('vault_kubernetes_auth_backend_role', {
      role_name: 'web',
      bound_service_account_names: ['orders'],
      bound_service_account_namespaces: ['*'],
      audiences: ['ignored'],
    }),
  );
  expect(role).toEqual({
    method: 'kubernetes',
    mount: 'kubernetes',
    name: 'web',
    cluster: '',
    client: '',
    emitted: true,
    serviceAccountNames: ['orders'],
    namespaces: ['*'],
    namespaceSelector: '',
    audience: '',
    aliasNameSource: '',
    token: {
      ttl: 0,
      maxTtl: 0,
      explicitMaxTtl: 0,
      period: 0,
      policies: [],
      noDefaultPolicy: false,
      numUses: 0,
      boundCidrs: [],
      type: 'default',
    },
    at,
  });
  expect(origins['audience']).toEqual({ kind: 'derived', at: `${at}.audience` });
  expect(origins['serviceAccountNames']).toEqual({ kind: 'artefact', at: `${at}.bound_service_account_names` });
  expect(origins['token.ttl']).toEqual({ kind: 'derived', at: `${at}.token_ttl` });
});

test('a jwt role that does not say its type is one of a browser login', () => {
  const role = readJwtRole(opened('vault_jwt_auth_backend_role', { role_name: 'web', user_claim: 'sub' }));
  expect([role.mount, role.roleType, role.boundAudiences, role.boundSubject, role.boundClaimsType]).toEqual([
    'jwt',
    'oidc',
    [],
    '',
    'string',
  ]);
  expect(role.origins['roleType']?.kind).toBe('derived');
});

test('a jwt role with all it may say', () => {
  const role = readJwtRole(
    opened('vault_jwt_auth_backend_role', {
      backend: 'jwt-prod/',
      role_name: 'web',
      role_type: 'jwt',
      user_claim: '/kubernetes.io/serviceaccount/uid',
      user_claim_json_pointer: true,
      bound_audiences: ['a'],
      bound_subject: 's',
      bound_claims: { '/kubernetes.io/namespace': 'shop, sandbox', tier: 'x' },
      bound_claims_type: 'glob',
      clock_skew_leeway: -1,
      expiration_leeway: 10,
      not_before_leeway: '20',
      token_ttl: 60,
      token_max_ttl: 120,
      token_explicit_max_ttl: 1,
      token_period: 2,
      token_policies: ['p'],
      token_no_default_policy: true,
      token_num_uses: 3,
      token_bound_cidrs: ['10.0.0.0/8'],
      token_type: 'batch',
    }),
  );
  expect({ ...role, origins: {} }).toEqual({
    method: 'jwt',
    mount: 'jwt-prod',
    name: 'web',
    cluster: '',
    client: '',
    emitted: true,
    roleType: 'jwt',
    userClaim: '/kubernetes.io/serviceaccount/uid',
    userClaimJsonPointer: true,
    boundAudiences: ['a'],
    boundSubject: 's',
    boundClaims: { '/kubernetes.io/namespace': ['shop', 'sandbox'], tier: ['x'] },
    boundClaimsType: 'glob',
    clockSkewLeeway: -1,
    expirationLeeway: 10,
    notBeforeLeeway: 20,
    token: {
      ttl: 60,
      maxTtl: 120,
      explicitMaxTtl: 1,
      period: 2,
      policies: ['p'],
      noDefaultPolicy: true,
      numUses: 3,
      boundCidrs: ['10.0.0.0/8'],
      type: 'batch',
    },
    at: 'main.tf.json#vault_jwt_auth_backend_role.web',
    origins: {},
  });
});

test('commas stay in bound claims that are not to be parsed', () => {
  const role = readJwtRole(
    opened('vault_jwt_auth_backend_role', { bound_claims: { a: 'x, y' }, disable_bound_claims_parsing: true }),
  );
  expect(role.boundClaims).toEqual({ a: ['x, y'] });
});

test('a type that Vault does not have is unknown', () => {
  const args = opened('vault_jwt_auth_backend_role', { role_type: 'jwtt' });
  expect(readJwtRole(args).origins['roleType']?.kind).toBe('unknown');
  expect(args.faults).toEqual([
    { at: 'main.tf.json#vault_jwt_auth_backend_role.web.role_type', wanted: 'one of `jwt`, `oidc`' },
  ]);
});
