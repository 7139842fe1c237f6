import { defaultPolicy } from '../../../src/trust/facts/default-policy';

test('a login with the policy default may renew and look up itself, and read nothing of others', () => {
  const of = (path: string) => defaultPolicy.rules.find((rule) => rule.path === path)?.capabilities;
  expect([of('auth/token/renew-self'), of('auth/token/lookup-self'), of('secret/*')]).toEqual([
    ['update'],
    ['read'],
    undefined,
  ]);
  expect(defaultPolicy.rules.every(({ source }) => source === 'vault policy_store.go defaultPolicy')).toBe(true);
});
