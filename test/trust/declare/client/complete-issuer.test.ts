import { certManager, clusterIssuer, modelOf, sample } from '../sample';

test('an issuer leads to its mount, its role and its signing path', () => {
  const { clusters, vault } = modelOf(sample({ vault: { namespace: 'platform' } }));
  expect({ ...clusters[0]?.certificateIssuers[0], origins: {} }).toEqual({
    at: 'clusters.prod.certManager.issuers[sandbox/vault-issuer]',
    origins: {},
    kind: 'Issuer',
    id: 'sandbox/vault-issuer',
    meta: { namespace: 'sandbox', name: 'vault-issuer', labels: {}, annotations: {} },
    server: 'https://vault.acme.example:8200',
    serverName: '',
    caBundle: '',
    caBundleSecretRef: null,
    vaultNamespace: 'platform',
    signPath: 'pki/sign/acme-prod-sandbox-vault-issuer',
    mountPath: '/v1/auth/jwt-prod',
    authRole: 'acme-prod-sandbox-vault-issuer',
    serviceAccount: 'vault-issuer',
    serviceAccountNamespace: 'sandbox',
    additionalAudiences: [],
  });
  expect(
    vault.policies.map(({ name, rules }) => [name, rules.map(({ path, capabilities }) => [path, capabilities])]),
  ).toEqual([['acme-prod-sandbox-vault-issuer', [['pki/sign/acme-prod-sandbox-vault-issuer', ['update']]]]]);
});

test("a ClusterIssuer's account and rights lie in the cluster resource namespace", () => {
  const settings = { ...certManager, namespace: 'cm', clusterIssuers: [clusterIssuer] };
  const [cluster] = modelOf(sample({ cluster: { certManager: settings } })).clusters;
  expect(cluster?.certificateIssuers[0]).toMatchObject({
    kind: 'ClusterIssuer',
    id: 'edge',
    serviceAccountNamespace: 'cm',
  });
  expect(cluster?.serviceAccounts[0]?.meta).toMatchObject({ namespace: 'cm', name: 'edge' });
  expect(cluster?.rbacRoles[0]?.meta).toMatchObject({ namespace: 'cm', name: 'edge-token-request' });
});
