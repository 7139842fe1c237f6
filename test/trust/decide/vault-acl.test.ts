import fc from 'fast-check';
import { decideAcl } from '../../../src/trust/decide/vault-acl';
import type { PolicyRule } from '../../../src/trust/model/policy';
import { rule } from '../../support/decide-chain';
import { jwtAuthRole, policy, tokenSettings, vault } from '../../support/model';
import { usualVault } from '../../support/usual-vault';

const identity = { alias: '', metadata: { service_account_namespace: 'shop' }, era: usualVault };
const put = (
  policies: readonly (readonly PolicyRule[])[],
  path: string,
  capability: string,
  parameters: Record<string, string | null> = {},
  noDefaultPolicy = true,
) => {
  const held = vault({ policies: policies.map((rules, index) => policy({ name: `p${index}`, rules })) });
  const role = jwtAuthRole({
    token: tokenSettings({ policies: policies.map((_, index) => `p${index}`), noDefaultPolicy }),
  });
  const failed = decideAcl(held, role, identity, { path, capability, parameters, at: '' }).find(
    ({ outcome }) => outcome !== 'pass',
  );
  return failed === undefined ? 'allowed' : failed.outcome === 'unknown' ? failed.assumption : failed.check;
};
const with_ = (changes: Partial<PolicyRule>): PolicyRule => ({ ...rule('a', 'update'), ...changes });

test.each<[string, readonly PolicyRule[], string]>([
  ['exact', [rule('a/b', 'update')], 'allowed'],
  ['exact with a leading slash', [rule('/a/b', 'update')], 'allowed'],
  ['prefix', [rule('a/*', 'update')], 'allowed'],
  ['prefix inside a segment', [rule('a/b*', 'update')], 'allowed'],
  ['segment', [rule('+/b', 'update')], 'allowed'],
  ['segment and prefix', [rule('+/*', 'update')], 'allowed'],
  ['a * that is not at the end is itself', [rule('*/b', 'update')], 'acl/path'],
  ['fewer segments', [rule('a', 'update')], 'acl/path'],
  ['more segments', [rule('a/b/+', 'update')], 'acl/path'],
  ['another capability', [rule('a/b', 'read')], 'acl/capability'],
  ['deny', [rule('a/b', 'update', 'deny')], 'acl/deny'],
])('path: %s', (_, rules, expected) => {
  expect(put([rules], 'a/b', 'update')).toBe(expected);
});

test.each<[string, readonly [weaker: string, stronger: string], string]>([
  ['exact before any pattern', ['a/*', 'a/b/c'], 'a/b/c'],
  ['the later first wildcard', ['a/+', 'a/b*'], 'a/bx'],
  ['the later + ', ['+/b/c', 'a/+/c'], 'a/b/c'],
  ['an end before no end', ['a/+/*', 'a/+/c'], 'a/b/c'],
  ['fewer +', ['a/+/+/d', 'a/+/c/d'], 'a/b/c/d'],
  ['the longer', ['a/+/b*', 'a/+/bc*'], 'a/x/bcd'],
])('priority: %s', (_, [weaker, stronger], path) => {
  expect(put([[rule(weaker, 'update'), rule(stronger, 'deny')]], path, 'update')).toBe('acl/deny');
  expect(put([[rule(weaker, 'deny')], [rule(stronger, 'update')]], path, 'update')).toBe('allowed');
});

test('of two patterns for a list, OpenBao takes the one with the slash since 2.6', () => {
  const held = vault({ policies: [policy({ name: 'p', rules: [rule('a/+', 'list'), rule('a/b*', 'deny')] })] });
  const narrow = vault({ policies: [policy({ name: 'p', rules: [rule('a/+', 'deny'), rule('a/+/*', 'list')] })] });
  const role = jwtAuthRole({ token: tokenSettings({ policies: ['p'], noDefaultPolicy: true }) });
  const listed = (opensListsFirst: boolean, given = narrow) => {
    const era = () => ({ ...usualVault(), opensListsFirst });
    const request = { path: 'a/c', capability: 'list', parameters: {}, at: '' };
    return decideAcl(given, role, { ...identity, era }, request).find(({ outcome }) => outcome === 'fail')?.check;
  };
  expect([listed(false), listed(true)]).toEqual(['acl/deny', undefined]);
  expect([listed(false, held), listed(true, held)]).toEqual([undefined, undefined]);
});

test('a list asks without the trailing slash first', () => {
  expect(put([[rule('a/b', 'list')]], 'a/b/', 'list')).toBe('allowed');
  expect(put([[rule('a/+', 'list'), rule('a/b/*', 'deny')]], 'a/b/', 'list')).toBe('allowed');
  expect(put([[rule('a/b', 'read')]], 'a/b/', 'read')).toBe('acl/path');
});

test.each<[string, Partial<PolicyRule>, Record<string, string | null>, string]>([
  ['allowed: any value', { allowedParameters: { x: [] } }, { x: '1' }, 'allowed'],
  ['allowed: a value', { allowedParameters: { x: ['1', '2'] } }, { x: '2' }, 'allowed'],
  ['allowed: another value', { allowedParameters: { x: ['1'] } }, { x: '2' }, 'acl/allowed-parameters'],
  [
    'allowed: the empty value is a list of no values',
    { allowedParameters: { x: ['spiffe://*'] } },
    { x: '' },
    'allowed',
  ],
  ['allowed: the empty value, listed', { allowedParameters: { x: ['', 'spiffe://*'] } }, { x: '' }, 'allowed'],
  ['allowed: edge globs', { allowedParameters: { x: ['*b*'] } }, { x: 'abc' }, 'allowed'],
  ['allowed: a lone * is itself', { allowedParameters: { x: ['*'] } }, { x: 'a' }, 'acl/allowed-parameters'],
  ['allowed: keys in any case', { allowedParameters: { X: [] } }, { x: '1' }, 'allowed'],
  ['allowed: another parameter', { allowedParameters: { x: [] } }, { x: '1', y: '1' }, 'acl/allowed-parameters'],
  ['allowed: another parameter, with *', { allowedParameters: { x: ['1'], '*': [] } }, { x: '1', y: '1' }, 'allowed'],
  ['allowed: * alone', { allowedParameters: { '*': [] } }, { y: '1' }, 'allowed'],
  ['denied: any value', { deniedParameters: { x: [] } }, { x: '1' }, 'acl/denied-parameters'],
  ['denied: another value', { deniedParameters: { x: ['2'] } }, { x: '1' }, 'allowed'],
  ['denied: everything', { deniedParameters: { '*': [] } }, { x: '1' }, 'acl/denied-parameters'],
  [
    'denied beats allowed',
    { deniedParameters: { x: [] }, allowedParameters: { x: [] } },
    { x: '1' },
    'acl/denied-parameters',
  ],
  ['required: there', { requiredParameters: ['X'] }, { x: '' }, 'allowed'],
  ['required: absent', { requiredParameters: ['x'] }, { y: '' }, 'acl/required-parameters'],
  ['required: no parameter at all', { requiredParameters: ['x'] }, {}, 'acl/required-parameters'],
  ['no parameter at all', { allowedParameters: { x: ['1'] }, deniedParameters: { '*': [] } }, {}, 'allowed'],
  [
    'a value that nobody knows',
    { allowedParameters: { csr: ['x'] } },
    { csr: null },
    'the values that are sent are among those that the policy allows for csr',
  ],
])('parameters, %s', (_, changes, parameters, expected) => {
  expect(put([[with_(changes)]], 'a', 'update', parameters)).toBe(expected);
});

test.each<[string, readonly [PolicyRule, PolicyRule], string, Record<string, string>, string]>([
  ['capabilities unite', [rule('a', 'read'), rule('a', 'update')], 'update', {}, 'allowed'],
  ['deny wins', [rule('a', 'update'), rule('a', 'deny')], 'update', {}, 'acl/deny'],
  ['deny wins, whoever comes first', [rule('a', 'deny'), rule('a', 'update')], 'update', {}, 'acl/deny'],
  [
    'values unite',
    [with_({ allowedParameters: { x: ['1'] } }), with_({ allowedParameters: { x: ['2'] } })],
    'update',
    { x: '2' },
    'allowed',
  ],
  [
    'an empty list wins',
    [with_({ allowedParameters: { x: ['1'] } }), with_({ allowedParameters: { x: [] } })],
    'update',
    { x: '3' },
    'allowed',
  ],
  [
    'silence lifts no limit',
    [with_({ allowedParameters: { x: [] } }), with_({})],
    'update',
    { y: '1' },
    'acl/allowed-parameters',
  ],
  [
    'required parameters unite',
    [with_({ requiredParameters: ['x'] }), with_({ requiredParameters: ['y'] })],
    'update',
    { x: '1' },
    'acl/required-parameters',
  ],
])('two policies: %s', (_, [one, other], capability, parameters, expected) => {
  expect(put([[one], [other]], 'a', capability, parameters)).toBe(expected);
});

test('the policy default is there unless it is left out', () => {
  expect(put([], 'auth/token/renew-self', 'update', {}, false)).toBe('allowed');
  expect(put([], 'auth/token/renew-self', 'update')).toBe('acl/path');
});

test('a template is resolved; one that does not resolve leaves no rule', () => {
  const path = (name: string) => `secret/{{identity.entity.aliases.auth_x.metadata.${name}}}/*`;
  expect(put([[rule(path('service_account_namespace'), 'update')]], 'secret/shop/x', 'update')).toBe('allowed');
  expect(put([[rule(path('service_account_namespace'), 'update')]], 'secret/other/x', 'update')).toBe('acl/path');
  expect(put([[rule(path('nope'), 'update')]], 'secret/shop/x', 'update')).toBe('acl/path');
  expect(put([[rule('secret/{{identity.entity.id}}/*', 'update')]], 'secret/shop/x', 'update')).toBe(
    'a policy of the role that is managed elsewhere allows `update` on `secret/shop/x`',
  );
});

test('the order of policies never matters', () => {
  const segment = fc.constantFrom('a', 'b', '+');
  const path = fc
    .tuple(fc.array(segment, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '/*', '*'))
    .map(([parts, end]) => parts.join('/').replace(/\+$/, end === '*' ? 'a' : '+') + end);
  const rules = fc.array(
    fc.tuple(path, fc.constantFrom('update', 'read', 'deny')).map(([at, can]) => rule(at, can)),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(rules, fc.constantFrom('a', 'a/b', 'a/b/a', 'b/b'), (all, asked) => {
      expect(put([[...all].reverse()], asked, 'update')).toBe(put([all], asked, 'update'));
    }),
    { numRuns: 1000 },
  );
});
