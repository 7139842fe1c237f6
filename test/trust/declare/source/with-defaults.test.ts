import { withDefaults } from '../../../../src/trust/declare/source/with-defaults';

test('what is declared stands over the documented defaults', () => {
  expect(withDefaults('WorkloadVolumeDeclaration', { name: 'vault', path: undefined })).toEqual({
    name: 'vault',
    path: 'token',
    mountPath: '/var/run/secrets/vault',
    expirationSeconds: 3600,
  });
});

test('nothing declared is the defaults alone; a field without a literal default stays out', () => {
  expect(withDefaults('PrivateKeyDeclaration', undefined)).toEqual({ algorithm: 'RSA' });
});
