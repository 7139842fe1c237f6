import { certManager, findingOf, issuer, sample, workload } from '../sample';

const at = 'clusters.prod.certManager.issuers';

test('two issuers of one account are worth knowing', () => {
  const issuers = [issuer, { ...issuer, name: 'other', serviceAccount: 'vault-issuer' }];
  expect(findingOf(sample({ cluster: { certManager: { ...certManager, issuers } } }))).toMatchObject({
    code: 'account-shared',
    kind: 'notice',
    at: `${at}[sandbox/vault-issuer]`,
    message: '2 clients log in as ServiceAccount `sandbox/vault-issuer`',
    related: [`${at}[sandbox/other]`],
  });
});

test('a workload whose tokens cert-manager may mint is unsafe', () => {
  const workloads = [{ ...workload, namespace: 'sandbox', serviceAccount: 'vault-issuer' }];
  expect(findingOf(sample({ cluster: { workloads } }))).toMatchObject({
    code: 'account-shared-with-workload',
    kind: 'unsafe',
    at: 'clusters.prod.workloads[sandbox/vault-issuer]',
    message:
      '2 clients log in as ServiceAccount `sandbox/vault-issuer`, and whoever may create Issuers there can log in as this workload',
  });
});
