import { terraformTypes } from '../../../../src/trust/plan/planned';
import { unknownArguments } from '../../../../src/trust/read/terraform/provider-schema';
import { providerArguments } from '../../../support/provider-arguments';

test('names what the provider does not know', () => {
  const written = ['backend', 'role_name', 'audiences', 'bound_audiences', 'audience', 'namespace', 'id'];
  expect(unknownArguments('vault_kubernetes_auth_backend_role', written)).toEqual(['audiences', 'bound_audiences']);
  expect(unknownArguments('vault_kv_secret_v2', ['anything'])).toEqual([]);
  expect(unknownArguments('constructor', ['anything'])).toEqual([]);
});

test.each(terraformTypes.filter((type) => type !== 'vault_mount'))('knows every argument of %s', (type) => {
  expect(unknownArguments(type, [...providerArguments(type).keys()])).toEqual([]);
});
