import { findManifest, findResource, synthBoth } from 'cdk-vault-trust/testing';
import { trust } from '../quickstart/trust';

const { kubernetes, terraform } = synthBoth(trust);

test('both halves are as reviewed', () => {
  expect({ kubernetes, terraform }).toMatchSnapshot();
});

test('the Issuer logs in to the role that wants its audience', () => {
  const issuer = findManifest(kubernetes['prod'] ?? [], 'Issuer/shop/vault');
  const role = findResource(terraform, 'vault_jwt_auth_backend_role.prod_shop_vault');

  expect(issuer['spec']).toMatchObject({
    vault: { auth: { kubernetes: { role: role['role_name'] } } },
  });
  expect(role['bound_audiences']).toEqual(['vault://shop/vault']);
});
