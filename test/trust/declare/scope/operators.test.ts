import { completeOperators } from '../../../../src/trust/declare/scope/operators';

test('operators are where their charts put them', () => {
  expect(completeOperators()).toEqual({
    VaultAuth: {
      namespace: 'vault-secrets-operator-system',
      serviceAccount: 'vault-secrets-operator-controller-manager',
      rights: 'chart',
    },
    SecretStore: { namespace: 'external-secrets', serviceAccount: 'external-secrets', rights: 'chart' },
    SecretProviderClass: { namespace: '', serviceAccount: '', rights: 'chart' },
  });
});

test('or where it is said', () => {
  const declared = { externalSecrets: { namespace: 'eso', tokenRights: 'emitted' } } as const;
  expect(completeOperators(declared).SecretStore).toEqual({
    namespace: 'eso',
    serviceAccount: 'external-secrets',
    rights: 'emitted',
  });
});
