import { certManagerFeatures } from '../../../src/trust/facts/cert-manager-features';
import type { Feature } from '../../../src/trust/facts/feature';
import { features, firstVersion, supports, type FeatureName } from '../../../src/trust/facts/features';
import { kubernetesFeatures } from '../../../src/trust/facts/kubernetes-features';
import { vaultFeatures } from '../../../src/trust/facts/vault-features';
import { parseProductVersion } from '../../../src/trust/terms/product-version';

test.each([
  ['additional-audiences', 'cert-manager', '1.15'],
  ['server-audience', 'cert-manager', '1.20'],
  ['server-name', 'cert-manager', '1.18'],
  ['ca-bundle-secret-ref', 'cert-manager', '1.10'],
  ['path-traversal-refused', 'cert-manager', '1.21'],
  ['system-ca-pool', 'vault', '1.17'],
  ['system-ca-pool', 'openbao', null],
  ['namespaces', 'openbao', '2.3'],
  ['serial-number-source', 'vault', '1.19'],
  ['serial-number-source', 'openbao', null],
  ['jwks-pairs', 'vault', '1.16'],
  ['capability-scan', 'openbao', '2.0'],
  ['capability-scan', 'vault', null],
  ['capability-subscribe', 'vault', '1.15'],
  ['capability-recover', 'openbao', null],
  ['list-parameters-item-by-item', 'vault', '1.21'],
  ['list-parameters-item-by-item', 'openbao', null],
  ['well-known-url-refused', 'openbao', '2.5'],
  ['no-automatic-token-secrets', 'kubernetes', '1.24'],
  ['anonymous-conditions', 'kubernetes', '1.32'],
  ['node-audience-restriction', 'kubernetes', '1.33'],
] as const)('`%s` in %s: since %s', (feature, product, since) => {
  expect(firstVersion(feature, product)).toBe(since);
});

test('a feature is supported from its first version on', () => {
  expect(supports('system-ca-pool', 'vault', '1.16.9')).toBe(false);
  expect(supports('system-ca-pool', 'vault', '1.17')).toBe(true);
  expect(supports('system-ca-pool', 'vault', '2.0')).toBe(true);
  expect(supports('system-ca-pool', 'openbao', '2.6')).toBe(false);
});

test('a product that is not listed cannot', () => {
  expect(supports('serial-number-source', 'kubernetes', '1.36')).toBe(false);
});

test.each(Object.keys(features) as readonly FeatureName[])('each row of `%s` has a version and a source', (name) => {
  const { what, products }: Feature = features[name];
  expect(what.trim()).not.toBe('');
  expect(Object.keys(products)).not.toEqual([]);
  for (const { since, source } of Object.values(products)) {
    expect(since === null || parseProductVersion(since).ok).toBe(true);
    expect(source.trim()).not.toBe('');
  }
});

test('no feature is listed for two groups of products', () => {
  const names = [vaultFeatures, certManagerFeatures, kubernetesFeatures].flatMap((table) => Object.keys(table));
  expect(names.sort()).toEqual([...new Set(names)].sort());
});
