import { csiDriver, secretClients } from '../../../src/trust/facts/secret-clients';

test('what is asked for where an object names no audience', () => {
  expect(secretClients.VaultAuth.unsaidAudience).toEqual({ jwt: '', kubernetes: '' });
  expect(secretClients.SecretStore.unsaidAudience).toEqual({ jwt: 'vault', kubernetes: '' });
  expect(secretClients.SecretProviderClass.unsaidAudience).toEqual({ jwt: 'vault', kubernetes: 'vault' });
});

test('an operator asks of its own token what its source does', () => {
  const asked = Object.values(secretClients).map(({ ownToken }) =>
    ownToken.map(({ path, needed }) => `${path.replace('auth/token/', '')}${needed ? ', needed' : ''}`),
  );
  expect(asked).toEqual([['renew-self, needed', 'lookup-self'], ['lookup-self, needed', 'revoke-self'], []]);
});

test('the driver rotates what it has mounted', () => {
  expect(csiDriver.spec.requiresRepublish).toBe(true);
});

test('each row has its source', () => {
  expect(Object.values(secretClients).filter(({ source }) => !/v\d+\.\d+\.\d+ /.test(source))).toEqual([]);
});
