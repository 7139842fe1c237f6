import { policyDocumentText } from '../../../../src/trust/read/policy/policy-document';
import { parsePolicyText } from '../../../../src/trust/read/policy/policy-text';
import { absent, known, unknown, valueOf } from '../../../../src/trust/read/terraform/resolved';

test('makes the text of its rules, with every value a string', () => {
  const text = policyDocumentText(
    known([
      {
        path: 'a/*',
        capabilities: ['update'],
        allowed_parameter: [{ key: 'ttl', value: [1, 'x'] }],
        denied_parameter: { key: 'csr', value: [] },
        required_parameters: ['csr'],
      },
      { path: 'b', capabilities: ['read'], description: 'kept out', max_wrapping_ttl: '1h' },
    ]),
  );
  expect(parsePolicyText(String(valueOf(text)))).toEqual({
    ok: true,
    rules: [
      {
        path: 'a/*',
        capabilities: ['update'],
        allowedParameters: { ttl: ['1', 'x'] },
        deniedParameters: { csr: [] },
        requiredParameters: ['csr'],
      },
      { path: 'b', capabilities: ['read'], allowedParameters: {}, deniedParameters: {}, requiredParameters: [] },
    ],
    duplicates: [],
    unread: [{ path: 'b', key: 'max_wrapping_ttl', line: 10, column: 3 }],
  });
});

test('one rule may stand without a list', () => {
  expect(policyDocumentText(known({ path: 'a', capabilities: ['read'] }))).toEqual(
    known('path "a" {\n  capabilities = ["read"]\n}\n'),
  );
});

test('no rule makes no text, an unknown one an unknown text', () => {
  expect(policyDocumentText(absent)).toEqual(known(''));
  expect(policyDocumentText(unknown)).toEqual(unknown);
});
