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
  });
});
