import { readPolicy } from '../../../../src/trust/read/policy/read-policy';
import { opened } from '../../../support/terraform';

const at = 'main.tf.json#vault_policy.web';

test('a policy with its rules', () => {
  const { policy, fault } = readPolicy(
    opened('vault_policy', { name: 'web', policy: 'path "a" { capabilities = ["read"] }' }),
  );
  expect({ ...policy, origins: {} }).toEqual({
    name: 'web',
    cluster: '',
    client: '',
    emitted: true,
    rules: [{ path: 'a', capabilities: ['read'], allowedParameters: {}, deniedParameters: {}, requiredParameters: [] }],
    at,
    origins: {},
  });
  expect(fault).toBeNull();
});

test('a text that Vault would refuse leaves the rules unknown', () => {
  const { policy, fault } = readPolicy(opened('vault_policy', { name: 'web', policy: 'path "a" {' }));
  expect(policy.rules).toEqual([]);
  expect(policy.origins['rules']).toEqual({ kind: 'unknown', at: `${at}.policy` });
  expect(fault).toEqual({ at: `${at}.policy`, message: 'expected a key, found the end at line 1, column 11' });
});

test('a text that only apply tells leaves the rules unknown', () => {
  const { policy, fault } = readPolicy(opened('vault_policy', { name: 'web', policy: 'path "${module.x.y}" {}' }));
  expect([policy.rules, policy.origins['rules']?.kind, fault]).toEqual([[], 'unknown', null]);
});

test('tells keys that count for nothing, and restrictions without a place', () => {
  const text = 'path "a" {\n policy = "read"\n policy = "deny"\n min_wrapping_ttl = 1\n}';
  const { strayKeys, unread } = readPolicy(opened('vault_policy', { name: 'web', policy: text }));
  expect(strayKeys).toEqual([{ at: `${at}.policy[a]`, key: 'policy', kind: 'duplicate' }]);
  expect(unread).toEqual([`${at}.policy[a].min_wrapping_ttl`]);
});
