import fc from 'fast-check';
import { claimAt, isOpen, tokenOf } from '../../../src/trust/terms/token';

test('the claims of a bound token', () => {
  const token = tokenOf({
    iss: 'i',
    aud: ['a', 1, 'b'],
    sub: 'system:serviceaccount:shop:web',
    exp: 3,
    iat: 1,
    nbf: 2,
  });
  expect(token).toMatchObject({
    iss: 'i',
    aud: ['a', 'b'],
    exp: 3,
    iat: 1,
    nbf: 2,
    namespace: 'shop',
    serviceAccount: 'web',
    cluster: '',
    signature: 'unknown',
  });
});

test('what is absent or of another kind is empty', () => {
  expect(tokenOf({ iss: 1, aud: {}, sub: 'joe', exp: '3' })).toMatchObject({
    iss: '',
    aud: [],
    sub: 'joe',
    exp: 0,
    namespace: '',
    serviceAccount: '',
  });
  expect(tokenOf({ aud: 'a' }).aud).toEqual(['a']);
});

test.each<[string, unknown]>([
  ['iss', 'i'],
  ['/iss', 'i'],
  ['/a~1b/c~0d', 1],
  ['a/b', { 'c~d': 1 }],
  ['/list/1', 'y'],
  ['/nope/x', undefined],
  ['/iss/x', undefined],
  ['toString', undefined],
  ['/list/length', 2],
])('claim `%s`', (name, value) => {
  expect(claimAt(tokenOf({ iss: 'i', 'a/b': { 'c~d': 1 }, list: ['x', 'y'] }), name)).toEqual(value);
});

test('an open claim is open with all below it', () => {
  const token = tokenOf({}, { unknown: ['/kubernetes.io/pod', '/jti'] });
  expect(
    ['/kubernetes.io/pod', '/kubernetes.io/pod/name', 'jti', '/kubernetes.io/podx', '/kubernetes.io'].map((one) =>
      isOpen(token, one),
    ),
  ).toEqual([true, true, true, false, false]);
});

test('anything that is JSON has claims', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (claims, name) => {
      const token = tokenOf(claims);
      claimAt(token, name);
      expect(token.aud.every((one) => typeof one === 'string')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
