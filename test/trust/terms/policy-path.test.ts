import { parsePolicyPath } from '../../../src/trust/terms/policy-path';

test.each([
  'secret/data/orders/*',
  'secret/data/orders',
  'secret/data/',
  'secret/+/config',
  '+/+/ba*',
  '*',
  '+',
  'secret/c++',
  'secret/{{identity.entity.id}}/*',
  'a b/ä',
])('`%s` is a path', (text) => {
  expect(parsePolicyPath(text)).toEqual({ ok: true, value: text });
});

test('a leading slash is dropped, as Vault drops it', () => {
  expect(parsePolicyPath('/secret/data')).toEqual({ ok: true, value: 'secret/data' });
});

test.each([
  ['', 'a path'],
  ['/', 'a path'],
  ['secret/+*', 'a path without `+*`, which Vault forbids'],
  ['secret/+*/x', 'a path without `+*`, which Vault forbids'],
  ['secret/*/config', 'a path with `*` at its end only; `+` stands for one segment'],
  ['secret/**', 'a path with `*` at its end only; `+` stands for one segment'],
  ['secret\n', 'a path without control characters'],
])('%j is none', (text, wanted) => {
  expect(parsePolicyPath(text)).toEqual({ ok: false, wanted });
});
