import { entrancesOf } from '../../../src/trust/prove/entrance';
import { nobodyEnters, nobodyReaches } from '../../../src/trust/prove/nobody';
import { reachesOf } from '../../../src/trust/prove/reach';
import { jwtChain, kubernetesChain, rule } from '../../support/decide-chain';

test('of nobody it is proved', () => {
  const model = jwtChain();
  expect(nobodyEnters(model, [], 'nobody enters')).toMatchObject({
    outcome: 'proved',
    text: 'nobody enters',
    vacuous: false,
  });
  expect(nobodyReaches(model, [], 'nobody reaches', true)).toMatchObject({
    outcome: 'proved',
    text: 'nobody reaches',
    vacuous: true,
  });
});

test('who gets in refutes', () => {
  const model = jwtChain();
  const found = entrancesOf(model).map((entrance) => ({ entrance, subject: entrance.subject ?? '' }));
  expect(nobodyEnters(model, found, '')).toMatchObject({
    outcome: 'refuted',
    text: 'a token of `shop/vault` of cluster `prod`, at `jwt-prod` as auth role `acme-prod-shop-vault`, is let in',
  });
});

test('a path that hangs on which of many accounts it is leaves it open', () => {
  const path = 'secret/{{identity.entity.aliases.x.metadata.service_account_namespace}}';
  const model = kubernetesChain({ role: { namespaces: ['team-*'] }, policy: { rules: [rule(path, 'read')] } });
  const reaches = reachesOf(model, { path: 'secret/other', capability: '' });
  expect(nobodyReaches(model, reaches, '')).toMatchObject({
    outcome: 'undecided',
    missing: 'clusters.prod.certManager.issuers[shop/vault].authRole',
    text: 'a token of `team-*/vault` of cluster `prod`, at `kubernetes-prod` as auth role `acme-prod-shop-vault`, can `read` `secret/other`, unless the accounts of `clusters.prod.certManager.issuers[shop/vault].authRole` are named one by one',
  });
  expect(nobodyReaches(model, reachesOf(model, { path: 'secret/team-a', capability: '' }), '')).toMatchObject({
    outcome: 'refuted',
    witness: { path: 'secret/team-a', token: { sub: 'system:serviceaccount:team-a:vault' } },
  });
});
