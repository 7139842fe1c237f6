import { joinSecretClients } from '../../../../src/trust/read/join/join-secret-clients';
import { readManifests } from '../../../../src/trust/read/read-manifests';
import { clientVia, csiRoute } from '../../../support/token-clients';

const metadata = { name: 'orders', namespace: 'shop' };
const auth = {
  ...{ apiVersion: 'secrets.hashicorp.com/v1beta1', kind: 'VaultAuth', metadata },
  spec: { vaultConnectionRef: 'main', method: 'jwt', mount: 'jwt', jwt: { role: 'r', serviceAccount: 'orders' } },
};
const connection = {
  ...{ apiVersion: 'secrets.hashicorp.com/v1beta1', kind: 'VaultConnection' },
  ...{ metadata: { name: 'main', namespace: 'shop' }, spec: { address: 'https://vault:8200' } },
};
const read = (...values: readonly object[]) =>
  readManifests(
    values.map((value) => ({ at: 'prod.yaml', value })),
    'prod',
  );

test('a VaultAuth reaches Vault as its VaultConnection says', () => {
  expect(joinSecretClients([read(auth), read(connection)], [])).toMatchObject([{ server: 'https://vault:8200' }]);
  const [alone] = joinSecretClients([read(auth)], []);
  expect(alone?.origins['server']).toMatchObject({ kind: 'unknown' });
});

test('whose Pods use a SecretProviderClass is the declaration’s to say', () => {
  const declared = clientVia(csiRoute);
  const value = {
    ...{ apiVersion: 'secrets-store.csi.x-k8s.io/v1', kind: 'SecretProviderClass', metadata },
    spec: { provider: 'vault', parameters: { roleName: 'r' } },
  };
  expect(joinSecretClients([read(value)], [declared])).toMatchObject([{ serviceAccount: 'orders', authRole: 'r' }]);
  expect(joinSecretClients([read(value)], [])).toMatchObject([{ serviceAccount: '', id: 'shop/orders' }]);
});
