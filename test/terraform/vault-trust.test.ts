import { TerraformStack, Testing } from 'cdktf';
import { VaultTrust } from '../../src/cdktf/vault-trust';
import type { VaultTrustProps } from '../../src/terraform/vault-trust';
import { synthStack } from '../../src/testing/synth-constructs';
import { synthBoth } from '../../src/testing/synth-both';
import { terraformJson } from '../../src/trust/plan/terraform-json';
import type { Trust } from '../../src/trust/trust';
import { judged } from '../support/judged';
import { twoClustersModel } from '../support/two-clusters-model';

const trust = judged(twoClustersModel());
const newStack = (): TerraformStack => new TerraformStack(Testing.app(), 'vault');

function emit(props: Partial<VaultTrustProps> = {}, stack = newStack()): VaultTrust {
  return new VaultTrust(stack, 'trust', { trust, ...props });
}

/** All but the settings of Terraform itself, which are the stack's own. */
function content(module: unknown): unknown {
  return { ...(module as object), terraform: undefined };
}

test('a stack holds what the plain module holds', () => {
  const stack = newStack();
  emit({}, stack);
  expect(content(synthStack(stack))).toEqual(content(synthBoth(trust).terraform));
});

test.each([['pki' as const], [{ cluster: 'prod' }], [{ cluster: 'dev' }]])(
  'a stack of part %j holds what the plain part holds',
  (part) => {
    const stack = newStack();
    emit({ part }, stack);
    expect(content(synthStack(stack))).toEqual(content(terraformJson(trust.plan, part)));
  },
);

test('parts share out every resource once', () => {
  const count = (part?: VaultTrustProps['part']): number => {
    const stack = newStack();
    emit(part === undefined ? {} : { part }, stack);
    return Object.values(synthStack(stack).resource ?? {}).flatMap((byId) => Object.keys(byId)).length;
  };
  expect(count('pki') + count({ cluster: 'prod' }) + count({ cluster: 'dev' })).toBe(count());
});

test('addresses do not depend on where the construct stands', () => {
  const stack = newStack();
  new VaultTrust(stack, 'elsewhere', { trust });
  const other = newStack();
  emit({}, other);
  expect(synthStack(stack)).toEqual(synthStack(other));
});

test('under a provider that stands in a namespace, resources carry the remainder', () => {
  const stack = newStack();
  emit({ providerNamespace: 'platform' }, stack);
  const resources = Object.values(synthStack(stack).resource ?? {}).flatMap((byId) => Object.values(byId));
  expect(new Set(resources.map(({ namespace }) => namespace))).toEqual(new Set(['pki']));
});

test('handles give the constructs by what they were declared for', () => {
  const emitted = emit();
  expect(emitted.authRole('prod', 'shop/vault').friendlyUniqueId).toBe('prod_shop_vault');
  expect(emitted.authRole('prod', 'shop/vault', 'old').friendlyUniqueId).toBe('prod_shop_vault_old_login');
  expect(emitted.authMount('prod').friendlyUniqueId).toBe('prod');
  expect(emitted.authMount('prod', 'old').friendlyUniqueId).toBe('prod_old');
  expect(emitted.policy('prod', 'shop/orders').nameInput).toBe('acme-prod-shop_orders');
  expect(emitted.pkiMount('pki').pathInput).toBe('pki');
  expect(emitted.pkiRole('prod', 'shop/vault').allowedDomainsInput).toEqual(['shop.acme.example']);
  expect(emitted.variable('prod_reviewer_jwt').sensitive).toBe(true);
  expect(emitted.resource('vault_kubernetes_auth_backend_config.prod').terraformResourceType).toBe(
    'vault_kubernetes_auth_backend_config',
  );
});

test('a change through a handle is emitted', () => {
  const stack = newStack();
  emit({}, stack).pkiRole('prod', 'shop/vault').noStore = true;
  expect(synthStack(stack).resource?.['vault_pki_secret_backend_role']?.['prod_shop_vault']?.['no_store']).toBe(true);
});

test('a handle of another part says what this part is', () => {
  expect(() => emit({ part: 'pki' }).policy('prod', 'shop/vault')).toThrow(
    new Error('`vault_policy.prod_shop_vault` is not in `vault/trust`, which holds part `pki`'),
  );
  expect(() => emit({ part: { cluster: 'dev' } }).variable('prod_reviewer_jwt')).toThrow(
    new Error('`var.prod_reviewer_jwt` is not in `vault/trust`, which holds the part of cluster `dev`'),
  );
});

test('unknown names are refused with those that come close', () => {
  expect(() => emit().resource('vault_policy.prod_shop_valt')).toThrow(
    new Error('unknown resource `vault_policy.prod_shop_valt`: did you mean `vault_policy.prod_shop_vault`?'),
  );
  expect(() => emit().variable('reviewer')).toThrow(
    new Error('unknown variable `reviewer`: known are `prod_api_server_ca`, `prod_reviewer_jwt`'),
  );
  expect(() => emit({ part: { cluster: 'prd' } })).toThrow(new Error('unknown cluster `prd`: did you mean `prod`?'));
});

test('a declaration in place of a trust is refused', () => {
  expect(() => emit({ trust: { name: 'acme' } as unknown as Trust })).toThrow(
    new Error('`trust` is no Trust: pass what `Trust.declare` returns, not the declaration'),
  );
});

test('what the stack holds twice is reported by validation', () => {
  const stack = newStack();
  emit({ part: { cluster: 'dev' } }, stack);
  const again = new VaultTrust(stack, 'again', { trust, part: { cluster: 'dev' } });
  expect(again.node.validate()[0]).toBe(
    '`vault_jwt_auth_backend.dev` is there twice: by `vault/again/vault_jwt_auth_backend.dev` and by `vault/trust/vault_jwt_auth_backend.dev`',
  );
});
