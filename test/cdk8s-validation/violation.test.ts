import { violationOf } from '../../src/cdk8s-validation/violation';
import { diagnostic } from '../../src/trust/diagnose/make';

const manifests = [
  {
    file: 'dist/prod.k8s.yaml',
    cluster: 'prod',
    objects: [{ metadata: { name: 'vault' } }, { metadata: { name: 'vault.eu' } }, null],
  },
];

test('a finding names the resources by which cdk8s finds its constructs, names with dots too', () => {
  const found = diagnostic({
    code: 'artefact-differs',
    message: 'm',
    at: 'dist/prod.k8s.yaml#Issuer/shop/vault.eu.spec.vault.path',
    path: [],
    related: ['dist/prod.k8s.yaml#ServiceAccount/shop/vault', 'main.tf.json#vault_policy.shop'],
    sent: { text: '`a`', at: 'dist/prod.k8s.yaml#Issuer/shop/vault.eu.spec.vault.path' },
    wanted: { text: '`b`', at: 'clusters.prod' },
    server: { server: 'vault', words: '403 permission denied' },
  });
  expect(violationOf(found, manifests)).toEqual({
    ruleName: 'artefact-differs',
    recommendation: 'm; sent `a`; wanted `b`; vault: 403 permission denied',
    fix: 'see docs/diagnostics/artefact-differs.md',
    violatingResources: [
      {
        resourceName: 'vault.eu',
        manifestPath: 'dist/prod.k8s.yaml',
        locations: ['Issuer/shop/vault.eu.spec.vault.path'],
      },
      { resourceName: 'clusters.prod', manifestPath: 'clusters.prod', locations: ['clusters.prod'] },
      { resourceName: 'vault', manifestPath: 'dist/prod.k8s.yaml', locations: ['ServiceAccount/shop/vault'] },
      {
        resourceName: 'main.tf.json#vault_policy.shop',
        manifestPath: 'main.tf.json',
        locations: ['vault_policy.shop'],
      },
    ],
  });
});
