import {
  readSecretProviderClass,
  readSecretStore,
  readVaultAuth,
  readVaultConnection,
} from '../../../../src/trust/read/manifests/read-secret-client';
import { manifest } from '../../../support/manifests';

const metadata = { name: 'login', namespace: 'shop' };
const vaultAuth = (spec: object) =>
  readVaultAuth(manifest({ apiVersion: 'secrets.hashicorp.com/v1beta1', kind: 'VaultAuth', metadata, spec }));
const store = (vault: object) =>
  readSecretStore(
    manifest({ apiVersion: 'external-secrets.io/v1', kind: 'SecretStore', metadata, spec: { provider: { vault } } }),
  );
const secretClass = (parameters: object, provider = 'vault') =>
  readSecretProviderClass(
    manifest({
      apiVersion: 'secrets-store.csi.x-k8s.io/v1',
      kind: 'SecretProviderClass',
      metadata,
      spec: { provider, parameters },
    }),
  );

test('a VaultAuth, and the name of its VaultConnection', () => {
  const kubernetes = { role: 'orders', serviceAccount: 'orders', audiences: ['vault'] };
  const read = vaultAuth({ vaultConnectionRef: 'main', method: 'kubernetes', mount: 'k8s', kubernetes });
  expect(read).toMatchObject({
    client: { id: 'shop/orders', mount: 'k8s', authRole: 'orders', audiences: ['vault'], expirationSeconds: 600 },
    connection: 'shop/main',
  });
  expect(vaultAuth({ vaultConnectionRef: 'infra/main', method: 'jwt', jwt: kubernetes })?.connection).toBe(
    'infra/main',
  );
  expect(vaultAuth({ method: 'jwt', jwt: { role: 'a', secretRef: 'token' } })).toBeNull();
  expect(vaultAuth({ method: 'appRole', appRole: {} })).toBeNull();
});

test('a VaultConnection reads one key of its Secret', () => {
  const spec = { address: 'https://vault:8200', caCertSecretRef: 'vault-ca', tlsServerName: 'vault' };
  const value = { apiVersion: 'secrets.hashicorp.com/v1beta1', kind: 'VaultConnection', metadata, spec };
  expect(readVaultConnection(manifest(value))).toMatchObject({
    ...{ id: 'shop/login', server: 'https://vault:8200', serverName: 'vault' },
    caBundleSecretRef: { name: 'vault-ca', key: 'ca.crt' },
  });
});

test('the audiences of a SecretStore are what its operator makes of them', () => {
  const jwt = (token: object) =>
    store({ server: 'x', auth: { jwt: { role: 'orders', kubernetesServiceAccountToken: token } } })?.audiences;
  const name = 'orders';
  expect(jwt({ serviceAccountRef: { name } })).toEqual(['vault']);
  expect(jwt({ serviceAccountRef: { name, audiences: ['own'] } })).toEqual(['own', 'vault']);
  expect(jwt({ serviceAccountRef: { name, audiences: ['own'] }, audiences: [] })).toEqual(['own']);
  expect(jwt({ serviceAccountRef: { name }, audiences: ['own'] })).toEqual(['own']);
  const kubernetes = { role: 'orders', serviceAccountRef: { name } };
  expect(store({ server: 'x', auth: { kubernetes } })).toMatchObject({ audiences: [], mount: 'kubernetes' });
  expect(store({ server: 'x', auth: { appRole: {} } })).toBeNull();
});

test('a SecretProviderClass does not say whose Pods use it', () => {
  const read = secretClass({
    roleName: 'orders',
    audience: 'own',
    objects: '- objectName: a\n  secretPath: secret/a\n',
  });
  expect(read).toMatchObject({
    ...{ id: 'shop/login', serviceAccount: '', mount: 'kubernetes', audiences: ['own'] },
    secrets: [{ name: 'a', path: 'secret/a', key: '' }],
    origins: { serviceAccount: { kind: 'unknown' } },
  });
  expect(secretClass({ roleName: 'orders', objects: '[]' })?.origins['secrets']).toMatchObject({ kind: 'unknown' });
  expect(secretClass({}, 'azure')).toBeNull();
});
