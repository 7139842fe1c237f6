import { supports } from '../../../src/trust/facts/features';
import { keycloakFeatures } from '../../../src/trust/facts/keycloak-features';

test.each(Object.keys(keycloakFeatures) as (keyof typeof keycloakFeatures)[])('%s is there since 26.6', (name) => {
  expect(['26.5', '26.6', '26.7'].map((version) => supports(name, 'keycloak', version))).toEqual([false, true, true]);
});
