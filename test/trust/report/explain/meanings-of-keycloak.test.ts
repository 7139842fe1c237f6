import { meaningsOfKeycloak } from '../../../../src/trust/report/explain/meanings-of-keycloak';

test('keys are looked up from the host of Keycloak, and what it only logs in its log', () => {
  expect(meaningsOfKeycloak['keycloak/discovery-public'].observe).toContain('`curl`');
  expect(meaningsOfKeycloak['keycloak/signature'].observe).toContain("Keycloak's log");
});
