import { planRequestPolicy } from '../../../../src/trust/plan/kubernetes/request-policy';
import { allowing, requestPolicy } from '../../../support/model';

test('what a policy says, and nothing of what it leaves open', () => {
  expect(planRequestPolicy(requestPolicy(), 'prod').manifest).toEqual({
    apiVersion: 'policy.cert-manager.io/v1alpha1',
    kind: 'CertificateRequestPolicy',
    metadata: { name: 'acme.issuer.shop.vault' },
    spec: {
      allowed: { commonName: { value: '*' }, dnsNames: { values: ['*.shop.acme.example'] } },
      constraints: { maxDuration: '2160h' },
      selector: {
        issuerRef: { group: 'cert-manager.io', kind: 'Issuer', name: 'vault' },
        namespace: { matchNames: ['shop'] },
      },
    },
  });
});

test('everything that a policy can say', () => {
  const allowed = {
    ...allowing({ organizations: [''], serialNumber: ['7*'] }),
    uris: { values: [], required: true, rules: ["self.startsWith('spiffe://')"] },
  };
  const everything = requestPolicy({
    ...{ allowed, usages: ['any'], isCa: true, minDuration: 3600, keyAlgorithm: 'RSA', minKeySize: 2048 },
    ...{ maxKeySize: 4096, plugins: ['rego'], namespaceLabels: { team: 'shop' }, issuerGroup: '', namespaces: [] },
  });
  expect(planRequestPolicy(everything, 'prod').manifest['spec']).toEqual({
    allowed: {
      uris: { values: [], required: true, validations: [{ rule: "self.startsWith('spiffe://')" }] },
      isCA: true,
      usages: ['any'],
      subject: { organizations: { values: [''] }, serialNumber: { value: '7*' } },
    },
    constraints: {
      minDuration: '1h',
      maxDuration: '2160h',
      privateKey: { algorithm: 'RSA', minSize: 2048, maxSize: 4096 },
    },
    plugins: { rego: {} },
    selector: { issuerRef: { kind: 'Issuer', name: 'vault' }, namespace: { matchLabels: { team: 'shop' } } },
  });
});
