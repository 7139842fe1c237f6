import { propertyName } from '../../src/terraform/argument-name';

test.each([
  ['path', 'path'],
  ['bound_audiences', 'boundAudiences'],
  ['oidc_discovery_ca_pem', 'oidcDiscoveryCaPem'],
  ['not_before_duration', 'notBeforeDuration'],
])('%s is %s in the provider’s classes', (argument, property) => {
  expect(propertyName(argument)).toBe(property);
  expect(propertyName(argument)).toBe(property);
});
