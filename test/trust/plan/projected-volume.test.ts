import type { CaSource } from '../../../src/trust/model/workload';
import { projectedToken } from '../../../src/trust/plan/projected-volume';
import { workload } from '../../support/model';

test('a Pod mounts a token of exactly one audience', () => {
  expect(projectedToken(workload())).toEqual({
    volume: {
      name: 'vault-token',
      projected: {
        sources: [
          {
            serviceAccountToken: {
              audience: 'https://vault.acme.example:8200',
              expirationSeconds: 3600,
              path: 'token',
            },
          },
        ],
      },
    },
    volumeMount: { name: 'vault-token', mountPath: '/var/run/secrets/vault', readOnly: true },
    file: '/var/run/secrets/vault/token',
    caFile: '',
  });
});

test('and beside it the certificates by which it knows Vault', () => {
  const of = (ca: CaSource) => projectedToken(workload({ ca }));
  const fromMap = of({ kind: 'ConfigMap', name: 'vault-ca', key: 'bundle.pem' });
  expect(fromMap.caFile).toBe('/var/run/secrets/vault/ca.crt');
  expect(fromMap.volume).toMatchObject({
    projected: {
      sources: [
        { serviceAccountToken: { path: 'token' } },
        { configMap: { name: 'vault-ca', items: [{ key: 'bundle.pem', path: 'ca.crt' }] } },
      ],
    },
  });
  expect(of({ kind: 'ClusterTrustBundle', name: 'vault-ca', key: '' }).volume).toMatchObject({
    projected: { sources: [{}, { clusterTrustBundle: { name: 'vault-ca', path: 'ca.crt' } }] },
  });
});
