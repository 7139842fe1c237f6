import { certManager, clusterIssuer, findingsOf, issuer, modelOf, sample } from '../sample';

test('issuers come before ClusterIssuers', () => {
  const settings = { ...certManager, issuers: [issuer], clusterIssuers: [clusterIssuer] };
  const [cluster] = modelOf(sample({ cluster: { certManager: settings } })).clusters;
  expect(cluster?.certificateIssuers.map(({ id }) => id)).toEqual(['sandbox/vault-issuer', 'edge']);
});

test('the second of two with one identity is left out', () => {
  const declaration = sample({ cluster: { certManager: { ...certManager, issuers: [issuer, issuer] } } });
  expect(findingsOf(declaration)).toEqual([
    [
      'duplicate-identity',
      'clusters.prod.certManager.issuers[sandbox/vault-issuer]',
      'issuer `sandbox/vault-issuer` is declared twice',
    ],
  ]);
  expect(modelOf(declaration).clusters[0]?.certificateIssuers).toHaveLength(1);
});
