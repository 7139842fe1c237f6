import { diagnostic } from '../../../src/trust/diagnose/make';

test('the kind follows from the code, and what is not said is empty', () => {
  expect(diagnostic({ code: 'account-shared', message: 'two clients', at: 'a', path: ['a'] })).toEqual({
    code: 'account-shared',
    kind: 'notice',
    message: 'two clients',
    at: 'a',
    path: ['a'],
    related: [],
    sent: null,
    wanted: null,
    server: null,
    fix: '',
    waivedBy: null,
  });
});

test('what is said stands', () => {
  const server = { server: 'vault', words: '400 unknown role: web' };
  const sent = { text: '`web`', at: 'a.name' };
  const made = diagnostic({
    code: 'bad-value',
    message: 'm',
    at: 'a',
    path: [],
    server,
    sent,
    fix: 'f',
    related: ['b'],
  });
  expect(made).toMatchObject({ kind: 'broken', server, sent, fix: 'f', related: ['b'] });
});
