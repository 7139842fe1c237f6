import { parsePolicyName, storedPolicyName } from '../../../src/trust/terms/policy-name';

test.each(['default', 'acme-prod', 'Team A', 'a/b', 'ä'])('`%s` may be granted', (text) => {
  expect(parsePolicyName(text)).toEqual({ ok: true, value: text });
});

test.each([
  ['', 'the name of a policy'],
  [' ', 'the name of a policy'],
  ['a\nb', 'the name of a policy'],
  [' a', 'the name of a policy without spaces around it'],
  ['a ', 'the name of a policy without spaces around it'],
  ['root', 'the name of a policy that a login may grant'],
  ['Root', 'the name of a policy that a login may grant'],
  ['control-group', 'the name of a policy that a login may grant'],
  ['response-wrapping', 'the name of a policy that a login may grant'],
])('%j may not', (text, wanted) => {
  expect(parsePolicyName(text)).toEqual({ ok: false, wanted });
});

test('policies are stored in lower case', () => {
  expect(storedPolicyName('Team A')).toBe('team a');
});
