import { diagnostic } from '../../../src/trust/diagnose/make';
import { toJson } from '../../../src/trust/diagnose/to-json';

test('exactly the documented keys, in their order', () => {
  const found = diagnostic({
    code: 'bad-value',
    message: 'm',
    at: 'a.b',
    path: ['a', 'b'],
    related: ['c'],
    sent: { text: '`x`', at: 'a.b' },
    wanted: { text: '`y`', at: 'd' },
    server: { server: 'vault', words: '400 unknown role: web' },
    fix: 'write `y`',
  });
  expect(JSON.stringify(toJson(found))).toBe(
    '{"code":"bad-value","kind":"broken","message":"m","at":"a.b","related":["c","d"],"sent":"`x`","wanted":"`y`",' +
      '"server":"vault: 400 unknown role: web","fix":"write `y`","page":"docs/diagnostics/bad-value.md","waivedBy":null}',
  );
});

test('what is not said is null, and a waiver is named with its reason', () => {
  const waivedBy = { code: 'c', finding: 'a', reason: 'until March', at: 'waivers[0]', origins: {} };
  const found = { ...diagnostic({ code: 'account-shared-with-workload', message: 'm', at: 'a', path: [] }), waivedBy };
  expect(toJson(found)).toMatchObject({
    related: [],
    sent: null,
    wanted: null,
    server: null,
    fix: '',
    waivedBy: { at: 'waivers[0]', reason: 'until March' },
  });
});

test('a number is given as its file writes it', () => {
  const found = diagnostic({
    code: 'wrong-type',
    message: 'm',
    at: 'a',
    path: ['a'],
    sent: { text: '`1.3`', at: 'a' },
  });
  expect(toJson(found, { find: () => ({ file: 'f', line: 1, column: 1, text: '1.30' }) }).sent).toBe('`1.30`');
});
