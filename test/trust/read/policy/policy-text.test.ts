import * as fc from 'fast-check';
import type { PolicyRule } from '../../../../src/trust/model/policy';
import { policyText } from '../../../../src/trust/plan/hcl';
import { parsePolicyText } from '../../../../src/trust/read/policy/policy-text';
import { policy } from '../../../support/model';

function rule(path: string, capabilities: readonly string[], more: Partial<PolicyRule> = {}): PolicyRule {
  return { path, capabilities, allowedParameters: {}, deniedParameters: {}, requiredParameters: [], ...more };
}

test.each<[string, string, readonly PolicyRule[]]>([
  ['an empty policy', '', []],
  ['a name', 'name = "old"\npath "a" { capabilities = [] }', [rule('a', [])]],
  ['one path', 'path "pki/sign/web" {\n  capabilities = ["update"]\n}\n', [rule('pki/sign/web', ['update'])]],
  ['a leading slash', 'path "/a" { capabilities = ["read"] }', [rule('a', ['read'])]],
  [
    'two blocks of one path',
    'path "a" { capabilities = ["read"] }\npath "a" { capabilities = ["list"] }',
    [rule('a', ['read']), rule('a', ['list'])],
  ],
  [
    'the words before capabilities',
    'path "a" { policy = "write" } path "b" { policy = "read" } path "c" { policy = "sudo" } path "d" { policy = "deny" }',
    [
      rule('a', ['create', 'read', 'update', 'delete', 'list']),
      rule('b', ['read', 'list']),
      rule('c', ['create', 'read', 'update', 'delete', 'list', 'sudo']),
      rule('d', ['deny']),
    ],
  ],
  [
    'parameters',
    `path "a" {
      capabilities = ["update"]
      allowed_parameters = { "Common_Name" = ["*.x", "y"], "*" = [] }
      denied_parameters { "ttl" = [1, true] }
      required_parameters = ["csr"]
    }`,
    [
      rule('a', ['update'], {
        allowedParameters: { common_name: ['*.x', 'y'], '*': [] },
        deniedParameters: { ttl: ['1', 'true'] },
        requiredParameters: ['csr'],
      }),
    ],
  ],
  [
    'templates of identities',
    'path "kv/{{identity.entity.id}}/*" { capabilities = ["read"] }',
    [rule('kv/{{identity.entity.id}}/*', ['read'])],
  ],
  ['JSON', '{"path":{"a/*":{"capabilities":["read","list"]}}}', [rule('a/*', ['read', 'list'])]],
])('reads %s', (_, text, rules) => {
  expect(parsePolicyText(text)).toEqual({ ok: true, rules, duplicates: [], unread: [] });
});

test.each([
  ['path "a" {\n  capabilities = ["sing"]\n}', 'path `a`: unknown capability `sing`', 2, 18],
  // A heredoc keeps its line break, so it is no capability.
  ['path "a" {\n  capabilities = [<<EOT\nread\nEOT\n]\n}', 'path `a`: unknown capability `read\n`', 2, 18],
  ['path "a" {\n  capability = ["read"]\n}', 'path `a`: unknown key `capability`', 2, 3],
  ['path "a" { policy = "all" }', 'path `a`: unknown policy `all`', 1, 21],
  ['path "a" { policy = "constructor" }', 'path `a`: unknown policy `constructor`', 1, 21],
  ['paths "a" { }', 'unknown key `paths`', 1, 1],
  ['path "a" "b" { }', 'a `path` block wants exactly one path', 1, 1],
  ['path { }', 'a `path` block wants exactly one path', 1, 1],
  ['path "a/+*" { }', 'path `a/+*`: `+*` is forbidden', 1, 1],
  ['path "a" { allowed_parameters = 1 }', 'path `a`: `allowed_parameters` is no object', 1, 33],
  ['path "a" { capabilities = [["read"]] }', 'path `a`: `capabilities` holds no plain values', 1, 28],
  ['# c\npath "a" {', 'expected a key, found the end', 2, 11],
  ['{"path":{"a":1}}', 'path `a` is no block', 1, 1],
  ['{', 'neither JSON nor HCL', 1, 1],
])('refuses %j', (text, message, line, column) => {
  expect(parsePolicyText(text)).toEqual({ ok: false, message, line, column });
});

test('tells keys that stand twice, of which the last counts', () => {
  const text = 'path "a" {\n  capabilities = ["read"]\n  capabilities = ["list"]\n}';
  expect(parsePolicyText(text)).toEqual({
    ok: true,
    rules: [rule('a', ['list'])],
    duplicates: [{ path: 'a', key: 'capabilities', line: 3, column: 3 }],
    unread: [],
  });
});

test('tells restrictions that it has no place for', () => {
  expect(parsePolicyText('path "a" { max_wrapping_ttl = "1h" }')).toMatchObject({
    ok: true,
    unread: [{ path: 'a', key: 'max_wrapping_ttl', line: 1, column: 12 }],
  });
});

test('reads every policy that is emitted', () => {
  const path = fc.oneof(
    fc.constantFrom('a/*', 'a/+/b', '${x}', '{{identity.entity.id}}'),
    fc.string({ unit: 'binary', minLength: 1 }),
  );
  const capabilities = fc.uniqueArray(fc.constantFrom('create', 'read', 'update', 'deny', 'sudo'));
  const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 });
  const parameters = fc.dictionary(fc.constantFrom('csr', 'ttl', '*'), texts);
  const rules = fc.array(
    fc.record({
      path: path.filter((text) => !text.startsWith('/') && !text.includes('+*')),
      capabilities,
      allowedParameters: parameters,
      deniedParameters: parameters,
      requiredParameters: texts,
    }),
  );
  fc.assert(
    fc.property(rules, (written) => {
      expect(parsePolicyText(policyText(policy({ rules: written })))).toEqual({
        ok: true,
        rules: written,
        duplicates: [],
        unread: [],
      });
    }),
    { numRuns: 1000 },
  );
});

test('a hostile text costs no more than its length', () => {
  const many = 'path "a" { expiration = 1 }\n'.repeat(50_000);
  const parsed = parsePolicyText(many);
  expect(parsed.ok && parsed.unread.length).toBe(50_000);
});
