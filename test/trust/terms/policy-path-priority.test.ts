import fc from 'fast-check';
import { comparePolicyPaths, isPolicyPattern } from '../../../src/trust/terms/policy-path-priority';

// Vault's documentation, concepts/policies, and vault acl_test.go TestACL_SegmentWildcardPriority.
test.each([
  ['foo/bar', 'foo/*', 'an exact path before a prefix'],
  ['foo/bar', 'foo/+', 'an exact path before a segment'],
  ['a', 'foo/bar/*', 'an exact path before every pattern'],
  ['foo/a*', 'foo/+', 'the later first wildcard'],
  ['foo/bar/+/baz', 'foo/+/bar/baz', 'the later first wildcard'],
  ['foo/bar/*', 'foo/*', 'the longer prefix'],
  ['foo/+/bar', 'foo/+/ba*', 'the one without `*`'],
  ['foo/+', 'foo/*', 'the one without `*`'],
  ['foo/bar/+/baz', 'foo/bar/+/+', 'fewer `+`'],
  ['foo/+/bar/ba*', 'foo/+/bar/b*', 'the longer one'],
  ['foo/+/b/+', 'foo/+/+/d', 'the greater one'],
])('`%s` before `%s`: %s', (one, other) => {
  expect(comparePolicyPaths(one, other)).toBeGreaterThan(0);
  expect(comparePolicyPaths(other, one)).toBeLessThan(0);
});

test('a leading slash counts for nothing', () => {
  expect(comparePolicyPaths('/foo/*', 'foo/*')).toBe(0);
});

test.each([
  ['a', false],
  ['a/b+', false],
  ['a*b', false],
  ['a/', false],
  ['a*', true],
  ['+', true],
  ['/+/a', true],
  ['a/+', true],
])('whether `%s` is a pattern: %s', (path, expected) => {
  expect(isPolicyPattern(path)).toBe(expected);
});

test('a `+` inside a segment is no wildcard', () => {
  expect(comparePolicyPaths('foo/c++', 'foo/*')).toBeGreaterThan(0);
});

test('the order is total', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', '+', 'ä'), { minLength: 1, maxLength: 4 })
    .chain((segments) => fc.constantFrom(segments.join('/'), `${segments.join('/')}/*`));
  fc.assert(
    fc.property(path, path, path, (a, b, c) => {
      expect(Math.sign(comparePolicyPaths(a, b))).toBe(-Math.sign(comparePolicyPaths(b, a)) || 0);
      expect(comparePolicyPaths(a, b) === 0).toBe(a === b);
      if (comparePolicyPaths(a, b) > 0 && comparePolicyPaths(b, c) > 0)
        expect(comparePolicyPaths(a, c)).toBeGreaterThan(0);
    }),
  );
});
