import { argumentFaults, providerArguments } from './provider-arguments';

test('arguments as the published bindings have them', () => {
  const role = providerArguments('vault_jwt_auth_backend_role');
  expect(role.get('role_name')).toEqual({ type: 'string', required: true });
  expect(role.get('token_ttl')).toEqual({ type: 'number', required: false });
  expect(role.get('bound_audiences')).toEqual({ type: 'string[]', required: false });
  expect(role.get('bound_claims')).toEqual({ type: 'map', required: false });
  expect(role.get('token_no_default_policy')).toEqual({ type: 'boolean', required: false });
  expect(providerArguments('vault_auth_backend').get('tune')).toEqual({ type: 'block', required: false });
});

test('a wrong key, a wrong type and a missing argument', () => {
  expect(argumentFaults('vault_kubernetes_auth_backend_role', { audiences: ['a'], token_ttl: '60s' })).toEqual([
    'audiences is no argument of vault_kubernetes_auth_backend_role',
    'token_ttl wants number',
    'bound_service_account_names is required',
    'role_name is required',
  ]);
});

test('an expression may stand for any type', () => {
  expect(argumentFaults('vault_policy', { name: '${var.a}', policy: '' })).toEqual([]);
});
