import fc from 'fast-check';
import { hclString, policyText } from '../../../src/trust/plan/hcl';
import { hclText } from '../../support/hcl-string';
import { policy } from '../../support/model';

const rule = { allowedParameters: {}, deniedParameters: {}, requiredParameters: [] };

test('one block for each path', () => {
  const rules = [
    { ...rule, path: 'secret/data/orders/*', capabilities: ['read', 'list'] },
    { ...rule, path: 'auth/token/renew-self', capabilities: ['update'] },
  ];
  expect(policyText(policy({ rules }))).toBe(`path "secret/data/orders/*" {
  capabilities = ["read", "list"]
}

path "auth/token/renew-self" {
  capabilities = ["update"]
}
`);
});

test('parameters', () => {
  const rules = [
    {
      path: 'pki/sign/web',
      capabilities: ['update'],
      allowedParameters: { common_name: ['a.example', ''], '*': [] },
      deniedParameters: { uri_sans: [] },
      requiredParameters: ['csr', 'ttl'],
    },
  ];
  expect(policyText(policy({ rules }))).toBe(`path "pki/sign/web" {
  capabilities = ["update"]
  allowed_parameters = {
    "common_name" = ["a.example", ""]
    "*" = []
  }
  denied_parameters = {
    "uri_sans" = []
  }
  required_parameters = ["csr", "ttl"]
}
`);
});

test('no rules, no text', () => {
  expect(policyText(policy({ rules: [] }))).toBe('');
});

test('what would end or open something is escaped', () => {
  expect(hclString('a"b\\c\nd\te\r')).toBe('"a\\"b\\\\c\\nd\\te\\r"');
  expect(hclString('secret/${x}/$y')).toBe('"secret/\\u0024{x}/$y"');
  expect(hclString('\u0000\u0085\u2028\u{e0001}\ue123')).toBe('"\\u0000\\u0085\\u2028\\U000e0001\\ue123"');
  expect(hclString('{{identity.entity.id}}/ä')).toBe('"{{identity.entity.id}}/ä"');
});

test('every text comes out of a parser of HCL 1 as it went in', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('$', '{', '}', '"', '\\', '\n', 'u', 'a') }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(hclText(hclString(text))).toBe(text);
    }),
    { numRuns: 5000 },
  );
});
