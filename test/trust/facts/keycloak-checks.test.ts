import { keycloakChecks } from '../../../src/trust/facts/keycloak-checks';

test('whatever is wrong, the error is the same', () => {
  for (const { words } of Object.values(keycloakChecks)) expect(words).toMatch(/^40[01] invalid_client [A-Z]/);
});
