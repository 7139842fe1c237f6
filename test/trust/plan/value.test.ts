import { isReference, terraformValue } from '../../../src/trust/plan/value';

const reference = { kind: 'reference', address: 'vault_mount.pki', attribute: 'path', literal: 'pki' } as const;

test('references and variables become expressions, the rest is as it is', () => {
  expect(terraformValue(reference)).toBe('${vault_mount.pki.path}');
  expect(terraformValue({ kind: 'variable', name: 'ca' })).toBe('${var.ca}');
  expect(terraformValue(['a', 'b'])).toEqual(['a', 'b']);
  expect(terraformValue(60)).toBe(60);
  expect(terraformValue(false)).toBe(false);
  expect(terraformValue('a $${b}')).toBe('a $${b}');
});

test("a user's keys never look like a reference", () => {
  const values = { kind: 'variable', name: 'x' };
  expect(terraformValue({ kind: 'map', values })).toEqual({ kind: 'variable', name: 'x' });
});

test('which value is a reference', () => {
  expect(isReference(reference)).toBe(true);
  expect(isReference({ kind: 'variable', name: 'ca' })).toBe(false);
  expect(isReference(['reference'])).toBe(false);
});
