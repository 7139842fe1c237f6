import { dexConnectorFields, dexFields } from '../../../src/trust/facts/dex-fields';

test('the fields that limit an exchange are known', () => {
  expect(Object.keys(dexFields ?? {})).toEqual(expect.arrayContaining(['connectors', 'oauth2', 'staticClients']));
  expect(Object.keys(dexConnectorFields?.['config'] ?? {})).toEqual(
    expect.arrayContaining(['allowedGroups', 'claimMapping', 'issuerAlias', 'userNameKey']),
  );
});
