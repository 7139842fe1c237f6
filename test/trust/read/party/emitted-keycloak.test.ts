import { emittedKeycloak } from '../../../../src/trust/read/party/emitted-keycloak';
import { keycloak } from '../../../support/model';

test('a realm does not say whose clusters it knows, nor where it runs', () => {
  expect(emittedKeycloak(keycloak({ runsIn: 'east' }))).toMatchObject({
    ...{ runsIn: '', version: '', at: '', realm: 'acme' },
    sources: [
      { cluster: '', servedBy: 'hosted', tokenIssuer: 'https://oidc.acme.example/east', clients: [{ at: '' }] },
    ],
  });
});
