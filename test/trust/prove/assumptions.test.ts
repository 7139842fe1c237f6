import { elsewhereInVault } from '../../../src/trust/prove/assumptions';
import { jwtChain, rule } from '../../support/decide-chain';

const always = 'nobody else has a token of this Vault: no other auth mount, entity or root token leads to these paths';

test('a declaration that manages all of it rests on there being nothing else', () => {
  expect(elsewhereInVault(jwtChain())).toEqual([always]);
});

test('what is managed elsewhere is named, each with what is assumed of it', () => {
  const open = rule('secret/{{identity.entity.id}}', 'read');
  const model = jwtChain({
    mount: { emitted: false },
    role: { emitted: false },
    policy: { emitted: false, rules: [open] },
  });
  expect(elsewhereInVault(model)).toEqual([
    always,
    'auth mount `jwt-prod`, managed elsewhere, has no further auth role that leads to these paths',
    'auth role `acme-prod-shop-vault` on `jwt-prod`, managed elsewhere, takes its client alone',
    'policy `acme-prod-shop-vault`, managed elsewhere, grants nothing of these paths',
    'templates whose values only Vault knows, as an identifier of an account, lead to none of these paths',
  ]);
});
