import { tokenRoute } from '../../../../src/trust/declare/client/token-route';

test.each([
  [undefined, 'pod'],
  [{}, 'pod'],
  [{ pod: {} }, 'pod'],
  [{ vaultSecretsOperator: {} }, 'vaultSecretsOperator'],
  [{ externalSecrets: {} }, 'externalSecrets'],
  [{ secretsStoreCsi: {} }, 'secretsStoreCsi'],
])('%j is the way by %s', (declared, kind) => {
  expect(tokenRoute(declared).kind).toBe(kind);
});
