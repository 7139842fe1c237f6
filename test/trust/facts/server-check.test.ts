import { masked, shown } from '../../../src/trust/facts/server-check';

test('a check that says why, and one that Vault masks', () => {
  expect(shown('vault', '400 unknown role: {name}', 'here')).toEqual({
    server: 'vault',
    words: '400 unknown role: {name}',
    log: '',
    assumes: '',
    source: 'here',
  });
  expect(masked('login unauthorized', 'here', 'all is well')).toEqual({
    server: 'vault',
    words: '403 permission denied',
    log: 'login unauthorized',
    assumes: 'all is well',
    source: 'here',
  });
});
