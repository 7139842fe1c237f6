import { parseVaultName, storedAuthRoleName } from '../../../src/trust/terms/vault-name';

const wanted = 'letters, digits, `_`, `-` and `.`, beginning and ending with a letter, digit or `_`';

test.each(['a', '_', 'A1', 'acme-prod-sandbox-vault-issuer', 'a.b', 'a--b', '_a_', 'a-.b'])(
  '`%s` is a name',
  (text) => {
    expect(parseVaultName(text)).toEqual({ ok: true, value: text });
  },
);

test.each(['', '-', '.', 'a-', '-a', 'a.', 'a/b', 'a b', 'ä', 'a\n', 'a@b'])('%j is none', (text) => {
  expect(parseVaultName(text)).toEqual({ ok: false, wanted });
});

test('auth roles are stored in lower case', () => {
  expect(storedAuthRoleName('Web-Prod')).toBe('web-prod');
});
