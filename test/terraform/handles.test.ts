import { Handles } from '../../src/terraform/handles';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { plan } from '../../src/trust/plan/plan';
import { workload } from '../support/model';
import { twoClustersModel } from '../support/two-clusters-model';

function handlesOf(model: TrustModel): Handles {
  return new Handles(plan(model).plan, model);
}
const handles = handlesOf(twoClustersModel());

test('what a client has is found by its cluster and id', () => {
  expect(handles.authRole('prod', 'shop/vault', '')).toBe('vault_kubernetes_auth_backend_role.prod_shop_vault');
  expect(handles.authRole('dev', 'shop/vault', '')).toBe('vault_jwt_auth_backend_role.dev_shop_vault');
  expect(handles.policy('prod', 'shop/orders')).toBe('vault_policy.prod_shop_orders_workload');
  expect(handles.pkiRole('prod', 'shop/vault')).toBe('vault_pki_secret_backend_role.prod_shop_vault');
});

test('a role that is kept on another login is found by that login', () => {
  expect(handles.authRole('prod', 'shop/vault', 'old')).toBe('vault_jwt_auth_backend_role.prod_shop_vault_old_login');
  expect(handles.authRole('prod', 'shop/vault', 'main')).toBe('vault_kubernetes_auth_backend_role.prod_shop_vault');
});

test('mounts are found by login and by path', () => {
  expect(handles.authMount('prod', 'main')).toBe('vault_auth_backend.prod');
  expect(handles.authMount('prod', 'old')).toBe('vault_jwt_auth_backend.prod_old');
  expect(handles.pkiMount('pki')).toBe('vault_mount.pki');
});

test('an Issuer and a workload of the same id are told apart by their kind', () => {
  const model = twoClustersModel();
  const [prod, ...others] = model.clusters;
  const same = workload({ id: 'shop/vault', serviceAccount: 'vault', mount: 'kubernetes-prod' });
  const both = { ...model, clusters: [{ ...prod!, workloads: [...prod!.workloads, same] }, ...others] };
  expect(() => handlesOf(both).policy('prod', 'shop/vault')).toThrow(
    new Error('client `shop/vault` is ambiguous: say `issuer:shop/vault` or `workload:shop/vault`'),
  );
  expect(handlesOf(both).policy('prod', 'issuer:shop/vault')).toBe('vault_policy.prod_shop_vault');
});

test('what the trust does not know is refused with what comes close', () => {
  expect(() => handles.policy('prd', 'shop/vault')).toThrow(new Error('unknown cluster `prd`: did you mean `prod`?'));
  expect(() => handles.policy('prod', 'shop/valt')).toThrow(
    new Error('unknown client of cluster `prod` `shop/valt`: did you mean `shop/vault`?'),
  );
  expect(() => handles.authRole('prod', 'shop/vault', 'former')).toThrow(
    new Error('unknown login of cluster `prod` `former`: known are `main`, `old`'),
  );
  expect(() => handles.pkiMount('pkj')).toThrow(new Error('unknown PKI mount `pkj`: did you mean `pki`?'));
});

test('what the trust knows but does not emit is refused with the reason', () => {
  expect(() => handles.pkiRole('prod', 'shop/orders')).toThrow(
    new Error(
      'the trust emits no PKI role for `workload:prod:shop/orders`: it was declared as existing, or not at all',
    ),
  );
  expect(() => handles.authRole('prod', 'shop/orders', 'old')).toThrow(
    new Error(
      'the trust emits no auth role on mount `jwt-prod.old` for `workload:prod:shop/orders`: it was declared as existing, or not at all',
    ),
  );
  expect(() => handles.policy('prod', 'edge')).toThrow(
    new Error('the trust emits no policy for `clusterIssuer:prod:edge`: it was declared as existing, or not at all'),
  );
  expect(() => handles.pkiMount('pki-old')).toThrow(
    new Error('the trust emits no PKI mount for `pki:pki-old`: it was declared as existing, or not at all'),
  );
});
