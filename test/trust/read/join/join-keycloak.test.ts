import { joinKeycloak } from '../../../../src/trust/read/join/join-keycloak';
import { keycloak, keycloakSource, rabbitMq, realmIssuer } from '../../../support/model';

test('a file without the name of its server has the declared one', () => {
  const read = keycloak({ realmIssuer: '', sources: [keycloakSource({ audience: '' })] });
  expect(joinKeycloak(read, keycloak({ runsIn: 'east' }))).toMatchObject({
    ...{ realmIssuer, runsIn: 'east' },
    sources: [{ audience: realmIssuer }],
  });
});

test('a file that names it says what it says, and another program tells nothing', () => {
  const read = keycloak({ realmIssuer: 'https://other/realms/acme' });
  expect(joinKeycloak(read, keycloak({ runsIn: 'east' }))).toEqual({ ...read, runsIn: 'east' });
  expect(joinKeycloak(read, rabbitMq())).toBe(read);
});
