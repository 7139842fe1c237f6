import { planPolicy } from '../../../../src/trust/plan/vault/policy';
import { policy } from '../../../support/model';

test('a policy is literal HCL', () => {
  expect(planPolicy(policy(), 'platform')).toEqual({
    type: 'vault_policy',
    id: 'prod_shop_vault',
    part: { cluster: 'prod' },
    owner: 'issuer:prod:shop/vault',
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    args: {
      name: 'acme-prod-shop-vault',
      policy: 'path "pki/sign/acme-prod-shop-vault" {\n  capabilities = ["update"]\n}\n',
      namespace: 'platform',
    },
    preventDestroy: false,
    dependsOn: [],
  });
});

test('what HCL and Terraform would both read is escaped for both', () => {
  const [rule] = policy().rules;
  const rules = rule === undefined ? [] : [{ ...rule, path: 'secret/${a}/%{b}' }];
  expect(planPolicy(policy({ rules }), '').args['policy']).toBe(
    'path "secret/\\u0024{a}/%%{b}" {\n  capabilities = ["update"]\n}\n',
  );
});
