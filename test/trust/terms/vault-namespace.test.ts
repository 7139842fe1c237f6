import { parseVaultNamespace } from '../../../src/trust/terms/vault-namespace';

test.each(['platform', 'platform/team-a', 'a.b', 'rooted', 'ä', 'sys-ops'])('`%s` is a namespace', (text) => {
  expect(parseVaultNamespace(text)).toEqual({ ok: true, value: text });
});

test.each([
  ['', 'a path without empty parts and without `/` at its ends'],
  ['/platform', 'a path without empty parts and without `/` at its ends'],
  ['platform/', 'a path without empty parts and without `/` at its ends'],
  ['a//b', 'a path without empty parts and without `/` at its ends'],
  ['a b', 'a path of printable characters without spaces, `+` and `*`'],
  ['a+', 'a path of printable characters without spaces, `+` and `*`'],
  ['a/*', 'a path of printable characters without spaces, `+` and `*`'],
  ['a\u0000', 'a path of printable characters without spaces, `+` and `*`'],
  ['root', 'a path without `root`, which Vault reserves'],
  ['a/sys', 'a path without `sys`, which Vault reserves'],
  ['..', 'a path without `..`, which Vault reserves'],
])('%j is none', (text, wanted) => {
  expect(parseVaultNamespace(text)).toEqual({ ok: false, wanted });
});
