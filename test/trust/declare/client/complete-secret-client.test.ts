import { caPem } from '../../../support/every-kind';
import { clientVia, csiRoute, modelVia, reviewedByClient } from '../../../support/token-clients';
import { findingsOf, modelOf, sample, workload } from '../sample';

test('a VaultAuth leads where the auth role is, with the one audience that it wants', () => {
  const model = modelVia({ vaultSecretsOperator: {} });
  expect(model.clusters[0]?.workloads).toEqual([]);
  expect(model.clusters[0]?.secretClients).toMatchObject([
    {
      ...{ kind: 'VaultAuth', id: 'shop/orders', method: 'jwt', mount: 'jwt-prod', authRole: 'acme-prod-shop_orders' },
      meta: { namespace: 'shop', name: 'orders' },
      server: 'https://vault.acme.example:8200',
      audiences: ['https://vault.acme.example:8200'],
      expirationSeconds: 600,
      requester: { serviceAccount: 'vault-secrets-operator-controller-manager' },
      at: 'clusters.prod.workloads[shop/orders]',
    },
  ]);
  expect(model.vault.authRoles[1]).toMatchObject({ boundAudiences: ['https://vault.acme.example:8200'] });
});

test('its certificates come from a Secret, which is emitted for those that are declared', () => {
  const vault = { caBundle: caPem };
  const cluster = { workloads: [{ ...workload, via: { vaultSecretsOperator: { name: 'login' } } }] };
  const [made] = modelOf(sample({ vault, cluster })).clusters;
  expect(made?.secretClients[0]).toMatchObject({
    ...{ caBundle: '', caBundleSecretRef: { name: 'acme-vault-ca', key: 'ca.crt' } },
    meta: { name: 'login' },
  });
  expect(made?.caCopies).toMatchObject([
    { kind: 'Secret', meta: { namespace: 'shop', name: 'acme-vault-ca' }, key: 'ca.crt', pem: caPem },
  ]);
});

test('the operator finds certificates under one key alone', () => {
  const vault = { caBundleSecretRef: { name: 'vault-ca', key: 'tls.crt' } };
  const of = (via: object) => findingsOf(sample({ vault, cluster: { workloads: [{ ...workload, via } as never] } }));
  expect(of({ vaultSecretsOperator: {} }).map(([code, at]) => [code, at])).toEqual([
    ['ca-key-fixed', 'clusters.prod.workloads[shop/orders].via.vaultSecretsOperator'],
  ]);
  expect(of({ externalSecrets: {} })).toEqual([]);
});

test('a SecretStore has the engine, and the certificates themselves', () => {
  const vault = { caBundle: caPem };
  const cluster = { workloads: [{ ...workload, via: { externalSecrets: { path: 'kv', version: 'v1' as const } } }] };
  expect(modelOf(sample({ vault, cluster })).clusters[0]).toMatchObject({
    secretClients: [{ kind: 'SecretStore', engine: { path: 'kv', version: 'v1' }, caBundle: caPem }],
    caCopies: [],
  });
});

test('External Secrets may create tokens of its accounts and of no others, where it is said', () => {
  const operators = { externalSecrets: { tokenRights: 'emitted' } } as const;
  const [cluster] = modelVia({ externalSecrets: {} }, { operators, certManager: {} }).clusters;
  expect(cluster?.rbacRoles).toMatchObject([
    { meta: { name: 'orders-token-request' }, rules: [{ verbs: ['create'], resourceNames: ['orders'] }] },
  ]);
  expect(cluster?.rbacBindings).toMatchObject([
    { rbacSubjects: [{ kind: 'ServiceAccount', namespace: 'external-secrets', name: 'external-secrets' }] },
  ]);
  expect(modelVia({ externalSecrets: {} }, { certManager: {} }).clusters[0]?.rbacRoles).toEqual([]);
});

test('a SecretProviderClass has what is read, by paths as policies have them', () => {
  const secrets = [{ name: 'db', path: '/v1/secret/data/orders', key: 'password' }];
  expect(clientVia({ secretsStoreCsi: { secrets, caCertPath: '/tls/ca.crt' } })).toMatchObject({
    ...{ kind: 'SecretProviderClass', caPath: '/tls/ca.crt', caBundle: '' },
    secrets: [{ name: 'db', path: 'secret/data/orders', key: 'password' }],
  });
});

test('a token that reviews itself is for the API server too, which the CSI driver cannot ask for', () => {
  const audiences = ['https://vault.acme.example:8200', 'https://oidc.acme.example/prod'];
  expect(clientVia({ vaultSecretsOperator: {} }, reviewedByClient).audiences).toEqual(audiences);
  expect(clientVia({ externalSecrets: {} }, reviewedByClient).audiences).toEqual(audiences);
  const workloads = [{ ...workload, via: csiRoute }];
  expect(findingsOf(sample({ cluster: { ...reviewedByClient, workloads } })).map(([code]) => code)).toContain(
    'reviewer-impossible',
  );
});

test('a volume is the own Pod’s', () => {
  const workloads = [{ ...workload, via: { externalSecrets: {} }, volume: { name: 'token' } }];
  expect(findingsOf(sample({ cluster: { workloads } }))).toEqual([
    [
      'setting-without-effect',
      'clusters.prod.workloads[shop/orders].volume',
      "`volume` is the Pod's own, and an operator logs in for this one",
    ],
  ]);
});

test('one under `defaults` is for those who have one', () => {
  const whole = { defaults: { workload: { volume: { name: 'token' } } } };
  const workloads = [workload, { ...workload, serviceAccount: 'web', via: { externalSecrets: {} } }];
  expect(findingsOf(sample({ whole, cluster: { workloads } }))).toEqual([]);
});

test('a way under `defaults` gives way to the one of a workload', () => {
  const whole = { defaults: { workload: { via: { externalSecrets: { path: 'kv' } } } } };
  const workloads = [workload, { ...workload, serviceAccount: 'web', via: { vaultSecretsOperator: {} } }];
  expect(modelOf(sample({ whole, cluster: { workloads } })).clusters[0]?.secretClients).toMatchObject([
    { kind: 'SecretStore', engine: { path: 'kv' } },
    { kind: 'VaultAuth', engine: { path: '' } },
  ]);
});

test('External Secrets renews nothing, so nothing is said of renewals', () => {
  const findings = (tokens: { readonly renew: boolean }) => {
    const workloads = [{ ...workload, via: { externalSecrets: {} }, tokens }];
    return findingsOf(sample({ cluster: { workloads } })).map(([code, at, message]) => [code, at, message]);
  };
  expect(findings({ renew: true })).toEqual([
    [
      'setting-without-effect',
      'clusters.prod.workloads[shop/orders].tokens.renew',
      'External Secrets revokes each Vault token when it has read, and renews none',
    ],
  ]);
  expect(findings({ renew: false })).toEqual([]);
});
