import { csiDriver, secretClients } from '../../../src/trust/facts/secret-clients';

test('what is asked for where an object names no audience', () => {
  expect(secretClients.VaultAuth.unsaidAudience).toEqual({ jwt: '', kubernetes: '' });
  expect(secretClients.SecretStore.unsaidAudience).toEqual({ jwt: 'vault', kubernetes: '' });
  expect(secretClients.SecretProviderClass.unsaidAudience).toEqual({ jwt: 'vault', kubernetes: 'vault' });
});

test('the driver rotates what it has mounted', () => {
  expect(csiDriver.spec.requiresRepublish).toBe(true);
});

test('each row has its source', () => {
  expect(Object.values(secretClients).filter(({ source }) => !/v\d+\.\d+\.\d+ /.test(source))).toEqual([]);
});
