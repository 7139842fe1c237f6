import { clientCase, isDeclaredPlace } from '../../../src/trust/rules/client-case';
import { decide, kubernetesChain, workloadChain } from '../../support/decide-chain';

test('an issuer in the words of messages', () => {
  const model = kubernetesChain();
  const [cluster] = model.clusters;
  const step = decide(model).steps.find(({ check }) => check === 'kubernetes/audience')!;
  const { step: judged, ...words } = clientCase(model, cluster!, cluster!.certificateIssuers[0]!, step);
  expect(judged).toBe(step);
  expect(words).toEqual({
    kind: 'Issuer',
    client: 'Issuer `shop/vault`',
    cluster: '`prod`',
    party: '',
    account: '`shop/vault`',
    accountNamespace: 'shop',
    mount: '`kubernetes-prod`',
    mountAt: 'clusters.prod.login',
    authRole: '`acme-prod-shop-vault`',
    pkiRole: '`acme-prod-shop-vault`',
    signPath: '`pki/sign/acme-prod-shop-vault`',
    apiAudience: 'https://oidc.acme.example/prod',
    reviewer: '`vault/token-reviewer`',
    isDeclared: true,
    sender: 'clusters.prod.certManager.issuers[shop/vault], cert-manager 1.21',
  });
});

test('a workload signs nothing, and reviews itself where the mount has no reviewer', () => {
  const model = workloadChain();
  const [cluster] = model.clusters;
  const words = clientCase(model, cluster!, cluster!.workloads[0]!, decide(model).steps[0]!);
  expect([words.client, words.signPath, words.reviewer]).toEqual(['workload `shop/orders`', '``', '`shop/orders`']);
});

test.each([
  ['', true],
  ['clusters.prod', true],
  ['clusters[a.b]', true],
  ['vault', true],
  ['defaults.issuer', true],
  ['vault_policy.web', false],
  ['prod.yaml#Issuer/shop/vault', false],
])('%j lies in a declaration: %s', (at, expected) => {
  expect(isDeclaredPlace(at)).toBe(expected);
});
