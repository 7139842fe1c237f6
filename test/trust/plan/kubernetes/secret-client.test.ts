import { planSecretClient } from '../../../../src/trust/plan/kubernetes/secret-client';
import { caPem } from '../../../support/every-kind';
import { clientVia, csiRoute, reviewedByClient } from '../../../support/token-clients';

const server = 'https://vault.acme.example:8200';

test('a VaultAuth beside its VaultConnection', () => {
  const client = { ...clientVia({ vaultSecretsOperator: {} }), vaultNamespace: 'platform', serverName: 'vault' };
  const trusted = { ...client, caBundleSecretRef: { name: 'vault-ca', key: 'ca.crt' } };
  const planned = planSecretClient(trusted, 'prod');
  expect(planned.map(({ key, owner }) => [key, owner])).toEqual([
    ['VaultConnection/shop/orders', 'workload:shop/orders'],
    ['VaultAuth/shop/orders', 'workload:shop/orders'],
  ]);
  expect(planned.map(({ manifest }) => manifest['spec'])).toEqual([
    { address: server, tlsServerName: 'vault', caCertSecretRef: 'vault-ca', skipTLSVerify: false },
    {
      vaultConnectionRef: 'orders',
      namespace: 'platform',
      method: 'jwt',
      mount: 'jwt-prod',
      jwt: {
        role: 'acme-prod-shop_orders',
        serviceAccount: 'orders',
        audiences: [server],
        tokenExpirationSeconds: 600,
      },
    },
  ]);
});

test('a SecretStore says the audience where nothing is added to it', () => {
  const [jwt] = planSecretClient({ ...clientVia({ externalSecrets: { path: 'secret' } }), caBundle: caPem }, 'prod');
  expect(jwt?.manifest).toMatchObject({
    apiVersion: 'external-secrets.io/v1',
    spec: {
      provider: {
        vault: {
          ...{ server, path: 'secret', version: 'v2', caBundle: Buffer.from(caPem).toString('base64') },
          auth: {
            jwt: {
              ...{ path: 'jwt-prod', role: 'acme-prod-shop_orders' },
              kubernetesServiceAccountToken: { serviceAccountRef: { name: 'orders' }, audiences: [server] },
            },
          },
        },
      },
    },
  });
  const [kubernetes] = planSecretClient(clientVia({ externalSecrets: {} }, reviewedByClient), 'prod');
  expect(kubernetes?.manifest).toMatchObject({
    spec: {
      provider: {
        vault: {
          auth: {
            kubernetes: {
              mountPath: 'kubernetes-prod',
              serviceAccountRef: { name: 'orders', audiences: [server, 'https://oidc.acme.example/prod'] },
            },
          },
        },
      },
    },
  });
});

test('a SecretProviderClass holds texts alone, what is read among them as YAML', () => {
  const [planned] = planSecretClient(clientVia(csiRoute), 'prod');
  expect(planned?.manifest).toMatchObject({
    kind: 'SecretProviderClass',
    spec: {
      provider: 'vault',
      parameters: {
        vaultAddress: server,
        roleName: 'acme-prod-shop_orders',
        vaultAuthMountPath: 'jwt-prod',
        audience: server,
        objects: '- objectName: "db"\n  secretPath: "secret/data/orders"\n  secretKey: "password"\n',
      },
    },
  });
});
