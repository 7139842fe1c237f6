import { decideUpstream } from '../../../src/trust/decide/spire-upstream';
import { answer, now, rule } from '../../support/decide-chain';
import { spireOf, spireTrust } from '../../support/spire';

const { model } = spireTrust();

function withRules(...rules: ReturnType<typeof rule>[]): string {
  const policies = model.vault.policies.map((one) =>
    one.client === 'spire-server/spire-server' ? { ...one, rules } : one,
  );
  return answer(decideUpstream({ ...model, vault: { ...model.vault, policies } }, spireOf(model), now));
}

test('Vault signs the authority under the policy that is emitted', () => {
  expect(answer(decideUpstream(model, spireOf(model), now))).toBe('accepted');
});

test.each([
  ['signs leaves alone', rule('pki-spire/sign/*', 'update'), 'acl/path'],
  ['reads alone', rule('pki-spire/root/sign-intermediate', 'read'), 'acl/capability'],
  [
    'limits what may be said',
    { ...rule('pki-spire/root/sign-intermediate', 'update'), allowedParameters: { csr: [] } },
    'acl/allowed-parameters',
  ],
])('not under one that %s', (_, one, check) => expect(withRules(one)).toMatch(new RegExp(`^${check}: 403`)));

test('without Vault above it nothing is asked', () => {
  expect(decideUpstream(model, { ...spireOf(model), upstream: null }, now).steps).toEqual([]);
});
