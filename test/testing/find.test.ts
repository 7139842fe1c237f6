import { findManifest, findResource } from '../../src/testing/find';
import { synthBoth } from '../../src/testing/synth-both';
import { judged } from '../support/judged';
import { twoClustersModel } from '../support/two-clusters-model';

const { kubernetes, terraform } = synthBoth(judged(twoClustersModel()));
const prod = kubernetes['prod'] ?? [];

test('a manifest is found by kind, namespace and name', () => {
  expect(findManifest(prod, 'Issuer/shop/vault').metadata).toEqual({ name: 'vault', namespace: 'shop' });
  expect(findManifest(prod, 'ClusterIssuer/edge').kind).toBe('ClusterIssuer');
});

test('a resource is found by its address', () => {
  expect(findResource(terraform, 'vault_policy.prod_shop_vault')['name']).toBe('acme-prod-shop-vault');
});

test('what is not there is answered with what comes close', () => {
  expect(() => findManifest(prod, 'Issuer/shop/valt')).toThrow(
    new Error('unknown manifest `Issuer/shop/valt`: did you mean `Issuer/shop/vault`?'),
  );
  expect(() => findResource(terraform, 'vault_policy.prod_shop_valt')).toThrow(
    new Error('unknown resource `vault_policy.prod_shop_valt`: did you mean `vault_policy.prod_shop_vault`?'),
  );
  expect(() => findResource({}, 'vault_policy.web')).toThrow(
    new Error('unknown resource `vault_policy.web`: there is none'),
  );
});
