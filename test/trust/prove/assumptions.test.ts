import { elsewhereInVault } from '../../../src/trust/prove/assumptions';
import { jwtChain, rule } from '../../support/decide-chain';
import { serverOf, spireTrust } from '../../support/spire';

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

test('of a SPIRE server it rests on what no declaration shows, where somebody holds a JWT-SVID', () => {
  const { model } = spireTrust();
  expect(elsewhereInVault(model)).toEqual([
    always,
    'no registration entry that was made by hand in the SPIRE server of `acme.example` gives a SPIFFE ID that an auth role takes',
    'the agents of attested nodes hand JWT-SVIDs of `acme.example` to nobody but the Pods that they are for',
  ]);
  expect(elsewhereInVault({ ...model, spire: { ...serverOf(model), workloads: [] } })).toEqual([always]);
});
