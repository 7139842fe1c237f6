import fc from 'fast-check';
import { matchesEdgeGlob, matchesGlob, matchesPolicyPath } from '../../../src/trust/terms/glob';

describe('full globs', () => {
  // Cases of ryanuber/go-glob glob_test.go, and what goes wrong with them in practice.
  test.each([
    ['', ''],
    ['*', ''],
    ['*', 'anything'],
    ['*test', 'this is a test'],
    ['this*', 'this is a test'],
    ['*is *', 'this is a test'],
    ['*is*a*', 'this is a test'],
    ['**test**', 'this is a test'],
    ['**is**a***test*', 'this is a test'],
    ['a*b', 'ab'],
    ['system:serviceaccount:team-*', 'system:serviceaccount:team-a:anything'],
    ['system:serviceaccount:*:web', 'system:serviceaccount:a:b:web'],
    ['spiffe://td/*', 'spiffe://td/ns/a/sa/b'],
  ])('`%s` matches `%s`', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(true);
  });

  test.each([
    ['', 'test'],
    ['test*', 'this is a test'],
    ['*is', 'this is a test'],
    ['*no*', 'this is a test'],
    ['ab*ba', 'aba'],
    ['a*a', 'a'],
    ['test', 'tests'],
    ['A*', 'a'],
  ])('`%s` does not match `%s`', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(false);
  });

  test('a glob is a regular expression whose `*` is any text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '*', '/'), maxLength: 6 });
    fc.assert(
      fc.property(word, fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 }), (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '[^]*')}$`);
        expect(matchesGlob(pattern, text)).toBe(expression.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('globs at the edges', () => {
  // Cases of go-secure-stdlib strutil_test.go, TestGlobbedStringsMatch.
  test.each([
    ['', '', true],
    ['*', '*', true],
    ['*', 'a', false],
    ['**', '**', true],
    ['**', 'anything', true],
    ['*t', 't', true],
    ['*t', 'test', true],
    ['t*', 'test', true],
    ['*test', 'test', true],
    ['*test', 'a.test', true],
    ['*test', 'testa', false],
    ['*test*', 'atestb', true],
    ['te*st', 'test', false],
    ['te*st', 'te*st', true],
  ])('`%s` against `%s` is %s', (pattern, text, expected) => {
    expect(matchesEdgeGlob(pattern, text)).toBe(expected);
  });
});

describe('paths of policies', () => {
  // Cases of vault acl_test.go, TestACL_SegmentWildcardPriority and tokenCreationPolicy, and of its documentation.
  test.each([
    ['secret/data/a', 'secret/data/a', true],
    ['/secret/data/a', 'secret/data/a', true],
    ['secret/data/a', 'secret/data/a/b', false],
    ['secret/*', 'secret/', true],
    ['secret/*', 'secret', false],
    ['secret/*', 'secret/a/b', true],
    ['sec*', 'secret/a', true],
    ['*', 'anything/at/all', true],
    ['secret/+/teamb', 'secret/a/teamb', true],
    ['secret/+/teamb', 'secret/a/b/teamb', false],
    ['secret/+', 'secret/', true],
    ['secret/+', 'secret', false],
    ['+/+', 'a/b', true],
    ['+/*', 'a/b/c', true],
    ['secret/+/ba*', 'secret/x/bar/baz', true],
    ['secret/+/ba*', 'secret/x/fo', false],
    ['secret/a+b', 'secret/axb', false],
    ['secret/a+b', 'secret/a+b', true],
    ['secret/a*b', 'secret/axb', false],
    ['pki-prod/sign/web', 'pki-prod/sign/web', true],
  ])('`%s` against `%s` is %s', (pattern, path, expected) => {
    expect(matchesPolicyPath(pattern, path)).toBe(expected);
  });
});
