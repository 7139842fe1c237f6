import { certManager, clusterIssuer, modelOf, sample } from '../sample';

test('a certificate of a ClusterIssuer lies where it says', () => {
  const clusterIssuers = [
    { ...clusterIssuer, certificates: [{ namespace: 'ingress', name: 'web', dnsNames: ['acme.example'] }] },
  ];
  const { clusters } = modelOf(sample({ cluster: { certManager: { ...certManager, clusterIssuers } } }));
  expect(clusters[0]?.certificates[0]).toMatchObject({
    at: 'clusters.prod.certManager.clusterIssuers[edge].certificates[ingress/web]',
    meta: { namespace: 'ingress', name: 'web' },
    issuerKind: 'ClusterIssuer',
    issuerName: 'edge',
  });
});
