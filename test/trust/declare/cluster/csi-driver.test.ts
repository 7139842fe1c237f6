import type { ClusterDeclaration } from '../../../../src/trust/declare/declaration';
import { csiRoute, modelVia } from '../../../support/token-clients';

function driverOf(operators: ClusterDeclaration['operators'] = {}): unknown {
  return modelVia(csiRoute, { operators }).clusters[0]?.csiDrivers[0];
}

test('the driver lists each audience in use, and those of others, in one order', () => {
  expect(driverOf()).toMatchObject({
    meta: { namespace: '', name: 'secrets-store.csi.k8s.io' },
    tokenRequests: [{ audience: 'https://vault.acme.example:8200', expirationSeconds: 3600 }],
    emitted: true,
  });
  const more = { additionalAudiences: ['sts.amazonaws.com', 'a'], tokenExpirationSeconds: 600 };
  expect(driverOf({ secretsStoreCsi: more })).toMatchObject({
    tokenRequests: ['a', 'https://vault.acme.example:8200', 'sts.amazonaws.com'].map((audience) => ({
      audience,
      expirationSeconds: 600,
    })),
  });
});

test('or the chart writes it, out of values', () => {
  expect(driverOf({ secretsStoreCsi: { csiDriver: 'helmValues' } })).toMatchObject({ emitted: false });
});

test('nobody uses it, so it is not there', () => {
  expect(modelVia({ vaultSecretsOperator: {} }).clusters[0]?.csiDrivers).toEqual([]);
});
