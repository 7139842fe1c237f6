import { policiesOfIssuers } from '../../../src/trust/rules/policies-of-issuers';
import { jwtChain } from '../../support/decide-chain';

test('the policies that the login of an issuer gives, and the path that it needs', () => {
  const [found, ...more] = policiesOfIssuers(jwtChain());
  expect(more).toEqual([]);
  expect([found?.issuer.id, found?.role.name, found?.signPath, found?.policies.map(({ name }) => name)]).toEqual([
    'shop/vault',
    'acme-prod-shop-vault',
    'pki/sign/acme-prod-shop-vault',
    ['acme-prod-shop-vault'],
  ]);
});

test('an issuer without its role has none', () => {
  expect(policiesOfIssuers(jwtChain({ issuer: { authRole: 'nope' } }))).toEqual([]);
});
