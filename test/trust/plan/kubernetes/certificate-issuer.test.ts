import { planCertificateIssuer } from '../../../../src/trust/plan/kubernetes/certificate-issuer';
import { certificateIssuer, objectMeta, server } from '../../../support/model';

const edgeAt = 'clusters.prod.certManager.clusterIssuers[edge]';

test('an Issuer says where it logs in, as whom, and what signs', () => {
  const planned = planCertificateIssuer(certificateIssuer(), 'prod');
  expect(planned.key).toBe('Issuer/shop/vault');
  expect(planned.owner).toBe('issuer:shop/vault');
  expect(planned.manifest).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Issuer',
    metadata: { name: 'vault', namespace: 'shop' },
    spec: {
      vault: {
        server,
        path: 'pki/sign/acme-prod-shop-vault',
        auth: {
          kubernetes: {
            mountPath: '/v1/auth/jwt-prod',
            role: 'acme-prod-shop-vault',
            serviceAccountRef: { name: 'vault' },
          },
        },
      },
    },
  });
});

test('a ClusterIssuer with everything', () => {
  const issuer = certificateIssuer({
    kind: 'ClusterIssuer',
    meta: objectMeta('', 'edge'),
    vaultNamespace: 'platform',
    caBundle: 'PEM ä\n',
    serverName: 'vault.internal',
    additionalAudiences: ['https://oidc.acme.example/prod'],
    at: edgeAt,
  });
  const planned = planCertificateIssuer(issuer, 'prod');
  expect(planned.owner).toBe('clusterIssuer:edge');
  expect(planned.manifest['spec']).toEqual({
    vault: {
      server,
      path: 'pki/sign/acme-prod-shop-vault',
      namespace: 'platform',
      caBundle: 'UEVNIMOkCg==',
      serverName: 'vault.internal',
      auth: {
        kubernetes: {
          mountPath: '/v1/auth/jwt-prod',
          role: 'acme-prod-shop-vault',
          serviceAccountRef: { name: 'vault', audiences: ['https://oidc.acme.example/prod'] },
        },
      },
    },
  });
});

test('certificates out of a Secret', () => {
  const caBundleSecretRef = { name: 'vault-ca', key: 'ca.crt' };
  const { spec } = planCertificateIssuer(certificateIssuer({ caBundleSecretRef }), 'prod').manifest;
  expect(spec).toMatchObject({ vault: { caBundleSecretRef } });
  expect(Object.keys((spec as { vault: object }).vault)).toEqual(['server', 'path', 'caBundleSecretRef', 'auth']);
});
