import { inventory } from '../../../src/trust/compare/inventory';
import { exampleTrust } from '../../support/emitted-artefacts';

test('each thing has a name of its own, by which its server knows it', () => {
  const names = inventory(exampleTrust().model).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual([
    'auth mount `jwt-prod`',
    'auth role `acme-prod-shop-vault` of mount `jwt-prod`',
    'policy `acme-prod-shop-vault`',
    'PKI mount `pki`',
    'PKI role `acme-prod-shop-vault` of mount `pki`',
    'Issuer `shop/vault` of cluster `prod`',
    'ServiceAccount `shop/vault` of cluster `prod`',
    'Role `shop/vault-token-request` of cluster `prod`',
    'RoleBinding `shop/vault-token-request` of cluster `prod`',
  ]);
});
