import { planAuthRole } from '../../../../src/trust/plan/vault/auth-role';
import { vaultScope } from '../../../../src/trust/plan/vault/scope';
import { everyKindModel } from '../../../support/every-kind';
import { jwtAuthRole, jwtMount, kubernetesAuthRole, kubernetesMount, vault } from '../../../support/model';

const scope = vaultScope(vault({ authMounts: [jwtMount(), kubernetesMount({ login: 'old' })] }));
const token = {
  token_ttl: 60,
  token_max_ttl: 60,
  token_policies: ['acme-prod-shop-vault'],
  token_no_default_policy: true,
  token_type: 'batch',
};

test('a jwt role binds one subject and one audience, and says its type', () => {
  expect(planAuthRole(jwtAuthRole(), scope)).toEqual({
    type: 'vault_jwt_auth_backend_role',
    id: 'prod_shop_vault',
    part: { cluster: 'prod' },
    owner: 'issuer:prod:shop/vault',
    at: 'clusters.prod.certManager.issuers[shop/vault].authRole',
    args: {
      backend: { kind: 'reference', address: 'vault_jwt_auth_backend.prod', attribute: 'path', literal: 'jwt-prod' },
      role_name: 'acme-prod-shop-vault',
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: ['vault://shop/vault'],
      bound_subject: 'system:serviceaccount:shop:vault',
      ...token,
    },
    preventDestroy: false,
    dependsOn: [],
  });
});

test('a kubernetes role on a second login', () => {
  const planned = planAuthRole(
    kubernetesAuthRole({ namespaceSelector: '{}', aliasNameSource: 'serviceaccount_name' }),
    scope,
  );
  expect([planned.type, planned.id]).toEqual(['vault_kubernetes_auth_backend_role', 'prod_shop_vault_old_login']);
  expect(planned.args).toEqual({
    backend: {
      kind: 'reference',
      address: 'vault_auth_backend.prod_old',
      attribute: 'path',
      literal: 'kubernetes-prod',
    },
    role_name: 'acme-prod-shop-vault',
    bound_service_account_names: ['vault'],
    bound_service_account_namespaces: ['shop'],
    bound_service_account_namespace_selector: '{}',
    audience: 'vault://shop/vault',
    alias_name_source: 'serviceaccount_name',
    ...token,
  });
});

test('on a mount that is managed elsewhere, a literal', () => {
  expect(planAuthRole(jwtAuthRole({ mount: 'theirs' }), scope).args['backend']).toBe('theirs');
});

test('everything else that a jwt role can say', () => {
  const model = everyKindModel();
  const [role] = model.vault.authRoles;
  expect(role === undefined ? null : planAuthRole(role, vaultScope(model.vault)).args).toMatchObject({
    user_claim_json_pointer: true,
    bound_claims: { kind: 'map', values: { '/kubernetes.io/namespace': 'shop', team: 'a,b' } },
    bound_claims_type: 'string',
    clock_skew_leeway: -1,
    namespace: 'platform/team-a',
  });
});
