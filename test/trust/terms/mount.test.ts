import { authMountOf, defaultMount, parseAuthMountPath, parseMountPath } from '../../../src/trust/terms/mount';

test.each([
  ['jwt', 'prod', 'main', 'jwt-prod'],
  ['kubernetes', 'prod', 'main', 'kubernetes-prod'],
  ['jwt', 'prod', 'old', 'jwt-prod.old'],
] as const)('the mount of %s on %s, login %s, is `%s`', (method, cluster, login, mount) => {
  expect(defaultMount(method, cluster, login)).toBe(mount);
});

describe('paths that both kinds of mount take', () => {
  test.each(['pki', 'pki-prod', 'team/a/pki', 'pki prod', 'pki_v1.2', 'tune', 'tune/x', 'sysops', 'ä', 'a%20b', '...'])(
    '`%s`',
    (text) => {
      expect(parseMountPath(text)).toEqual({ ok: true, value: text });
      expect(parseAuthMountPath(text)).toEqual({ ok: true, value: text });
    },
  );
});

describe('paths that no mount has', () => {
  const slashes = 'a path without empty parts and without `/` at its ends';
  const dots = 'a path without `.` and `..`';
  const printable = 'a path of printable characters';
  test.each([
    ['', slashes],
    ['/', slashes],
    ['/pki', slashes],
    ['pki/', slashes],
    ['a//b', slashes],
    ['..', dots],
    ['a/../b', dots],
    ['./a', dots],
    ['a\nb', printable],
    ['a\u200bb', printable],
    ['a\u00a0b', printable],
    ['a/tune', 'a path that does not end with `/tune`'],
  ])('%j', (text, wanted) => {
    expect(parseMountPath(text)).toEqual({ ok: false, wanted });
    expect(parseAuthMountPath(text)).toEqual({ ok: false, wanted });
  });
});

test.each(['sys', 'sys/pki', 'auth/jwt', 'identity', 'cubbyhole/x', 'audit'])(
  'Vault keeps `%s` from secrets engines',
  (text) => {
    expect(parseMountPath(text)).toEqual({
      ok: false,
      wanted: `a path outside \`${text.split('/')[0] ?? ''}/\`, which Vault keeps for itself`,
    });
  },
);

test('below `auth/` only the token method is taken', () => {
  expect(parseAuthMountPath('sys')).toEqual({ ok: true, value: 'sys' });
  expect(parseAuthMountPath('tokens')).toEqual({ ok: true, value: 'tokens' });
  expect(parseAuthMountPath('token')).toEqual({
    ok: false,
    wanted: 'a path outside `token/`, which Vault keeps for itself',
  });
});

test('an auth mount is named as Vault lists it', () => {
  expect(parseAuthMountPath('auth/jwt-prod')).toEqual({
    ok: false,
    wanted: 'a path without `auth/`, as Vault lists it',
  });
});

test.each([
  ['/v1/auth/jwt-prod', 'jwt-prod'],
  ['v1/auth/team/jwt/', 'team/jwt'],
  ['jwt-prod', 'jwt-prod'],
  ['/auth/jwt-prod', '/auth/jwt-prod'],
])('a client that says `%s` means `%s`', (path, mount) => {
  expect(authMountOf(path)).toBe(mount);
});
