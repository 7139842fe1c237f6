import { certManager, issuer, modelOf, sample, withIssuer } from '../sample';

test('a certificate is complete, with the labels of its cluster and its issuer', () => {
  const issuers = [{ ...issuer, labels: { team: 'a' }, certificates: [{ name: 'web', dnsNames: ['acme.example'] }] }];
  const { clusters } = modelOf(
    sample({ cluster: { labels: { env: 'prod' }, certManager: { ...certManager, issuers } } }),
  );
  expect(clusters[0]?.certificates[0]).toMatchObject({
    at: 'clusters.prod.certManager.issuers[sandbox/vault-issuer].certificates[web]',
    meta: { namespace: 'sandbox', name: 'web', labels: { env: 'prod', team: 'a' }, annotations: {} },
    issuerKind: 'Issuer',
    issuerName: 'vault-issuer',
    secretName: 'web-tls',
    duration: 7776000,
    renewBefore: 0,
    privateKey: { algorithm: 'RSA', size: 0, encoding: '', rotationPolicy: '' },
    usages: [],
  });
});

test('what is declared is kept', () => {
  const certificate = {
    name: 'web',
    secretName: 'tls',
    commonName: 'acme.example',
    duration: '24h',
    privateKey: { algorithm: 'ECDSA', size: 384, rotationPolicy: 'Always' },
    subject: { organizations: ['Acme'] },
  } as const;
  expect(modelOf(withIssuer({ certificates: [certificate] })).clusters[0]?.certificates[0]).toMatchObject({
    secretName: 'tls',
    commonName: 'acme.example',
    duration: 86400,
    privateKey: { algorithm: 'ECDSA', size: 384, encoding: '', rotationPolicy: 'Always' },
    subject: { organizations: ['Acme'], serialNumber: '' },
  });
});
