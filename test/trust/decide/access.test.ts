import { decideAccess, ownPaths, rulesOfLogin } from '../../../src/trust/decide/access';
import { tokenOf } from '../../../src/trust/terms/token';
import { jwtChain, now, refusal, rule } from '../../support/decide-chain';

const token = tokenOf(
  {
    iss: 'https://oidc.acme.example/prod',
    sub: 'system:serviceaccount:shop:vault',
    aud: ['vault://shop/vault'],
    exp: now + 600,
    iat: now,
  },
  { cluster: 'prod', signature: 'valid', alg: 'RS256' },
);
const model = jwtChain({ policy: { rules: [rule('secret/a', 'read')] } });
const request = (path: string, capability: string) => ({ path, capability, parameters: {}, at: '' });
const decide = (role: string, path: string, capability: string) =>
  decideAccess(model, 'jwt-prod', role, token, request(path, capability), now);

test('a login and then a request, refused by the first that refuses', () => {
  expect(decide('acme-prod-shop-vault', 'secret/a', 'read').outcome).toBe('accepted');
  expect(refusal(decide('acme-prod-shop-vault', 'secret/b', 'read'))?.[0]).toBe('acl/path');
  expect(refusal(decide('acme-prod-shop-vault', 'secret/a', 'list'))?.[0]).toBe('acl/capability');
  expect(refusal(decide('other', 'secret/a', 'read'))?.[0]).toBe('jwt/role');
});

test('the rules of a login, once where no version makes a difference', () => {
  const [role] = model.vault.authRoles;
  expect(rulesOfLogin(model, role!, token).map(({ rules }) => [...rules.keys()])).toEqual([['secret/a']]);
});

test('paths that each token has for itself', () => {
  expect(ownPaths).toContain('auth/token/renew-self');
});
