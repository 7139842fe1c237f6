import { certManager, findingsOf, issuer, modelOf, sample } from '../sample';

test('a cluster may reach Vault elsewhere, and know it by other certificates', () => {
  const vault = {
    server: 'https://vault.vault.svc:8200',
    serverName: 'vault.acme.example',
    caBundleSecretRef: { name: 'vault-ca' },
  };
  const { clusters } = modelOf(sample({ cluster: { vault } }));
  expect(clusters[0]?.vault).toEqual({
    server: 'https://vault.vault.svc:8200',
    serverName: 'vault.acme.example',
    caBundle: '',
    caBundleSecretRef: { name: 'vault-ca', key: 'ca.crt' },
  });
  expect(clusters[0]?.certificateIssuers[0]?.server).toBe('https://vault.vault.svc:8200');
});

test("a cluster's own Secret replaces the certificates of its defaults", () => {
  const secret = { caBundleSecretRef: { name: 'own' } };
  const declaration = {
    ...sample({ cluster: { vault: secret } }),
    defaults: { vault: { caBundleSecretRef: { name: 'all', key: 'x' } } },
  };
  expect(modelOf(declaration).clusters[0]?.vault.caBundleSecretRef).toEqual({ name: 'own', key: 'ca.crt' });
});

test('`serverName` needs cert-manager 1.18', () => {
  const cluster = {
    vault: { serverName: 'vault' },
    certManager: { ...certManager, version: '1.17', issuers: [issuer] },
  };
  expect(findingsOf(sample({ cluster }))).toEqual([
    [
      'feature-unavailable',
      'clusters.prod.vault.serverName',
      '`serverName` needs cert-manager `1.18` or later, and `1.17` is declared',
    ],
  ]);
});
