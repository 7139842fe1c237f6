import { findingsOf, sample } from '../sample';

test('what the tables do not reach', () => {
  const declaration = sample({
    vault: { product: { vault: '1.9' } },
    cluster: { version: '1.99', certManager: { version: '1.11' } },
  });
  expect(findingsOf(declaration)).toEqual([
    ['version-unsupported', 'vault.product.vault', 'Vault `1.9` is older than what is supported'],
    ['version-newer', 'clusters.prod.version', 'Kubernetes `1.99` is newer than what is known; it counts as `1.36`'],
    ['version-unsupported', 'clusters.prod.certManager.version', 'cert-manager `1.11` is older than what is supported'],
  ]);
});
