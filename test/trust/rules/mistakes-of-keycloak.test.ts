import { mistakesOfKeycloak } from '../../../src/trust/rules/mistakes-of-keycloak';

test('a token that is used for too long is a mistake of the client', () => {
  expect(mistakesOfKeycloak['keycloak/age']).toMatchObject({ code: 'party-client-refused', at: 'client' });
});
