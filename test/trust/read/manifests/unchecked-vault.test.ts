import type { ManifestDocument } from '../../../../src/trust/read/manifests/manifest';
import { readManifests } from '../../../../src/trust/read/read-manifests';

const found = (document: ManifestDocument) => readManifests([document], 'prod').facts.uncheckedServers;

const connection = (skipTLSVerify: unknown, apiVersion = 'secrets.hashicorp.com/v1beta1') => ({
  ...{ apiVersion, kind: 'VaultConnection', metadata: { name: 'vault', namespace: 'shop' } },
  spec: { address: 'https://vault.acme.example:8200', skipTLSVerify },
});
const providerClass = (vaultSkipTLSVerify: unknown) => ({
  ...{ apiVersion: 'secrets-store.csi.x-k8s.io/v1', kind: 'SecretProviderClass' },
  metadata: { name: 'orders', namespace: 'shop' },
  spec: { provider: 'vault', parameters: { vaultSkipTLSVerify } },
});
const at = 'prod.yaml';

test('a VaultConnection that takes any certificate', () => {
  expect(found({ at, value: connection(true) })).toEqual([
    {
      at: 'prod.yaml#VaultConnection/shop/vault.spec.skipTLSVerify',
      client: 'VaultConnection',
      name: 'shop/vault',
      setting: 'skipTLSVerify',
    },
  ]);
  expect(found({ at, value: connection(false) })).toEqual([]);
  expect(found({ at, value: connection(undefined) })).toEqual([]);
  expect(found({ at, value: connection(true, 'other.example/v1') })).toEqual([]);
});

test.each(['true', 'True', 'TRUE', 't', 'T', '1', true])('a SecretProviderClass, in the words of Go: %p', (said) => {
  expect(found({ at, value: providerClass(said) })).toEqual([
    {
      at: 'prod.yaml#SecretProviderClass/shop/orders.spec.parameters.vaultSkipTLSVerify',
      client: 'SecretProviderClass',
      name: 'shop/orders',
      setting: 'vaultSkipTLSVerify',
    },
  ]);
});

test.each(['false', '0', '', 'yes', undefined])('a SecretProviderClass that says %p', (said) => {
  expect(found({ at, value: providerClass(said) })).toEqual([]);
});

test('those of a List, beside what is no object', () => {
  const list = { apiVersion: 'v1', kind: 'List', items: [connection(true), 'text', connection(true)] };
  expect(found({ at, value: list })).toHaveLength(2);
});
