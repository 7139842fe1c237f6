import { anonymousSide, letsInAnonymous } from '../../../src/trust/decide/anonymous';
import { authentication, cluster } from '../../support/model';

test.each([
  [true, [], '/version', true],
  [false, [], '/version', false],
  [true, ['/livez'], '/livez', true],
  // Exact: neither below nor with another case.
  [true, ['/livez'], '/livez/ping', false],
  [true, ['/livez'], '/Livez', false],
] as const)('--anonymous-auth=%s, conditions %j: %s is %s', (anonymousAuth, anonymousPaths, path, expected) => {
  const one = cluster({ anonymousAuth, authentication: authentication({ anonymousPaths }) });
  expect(letsInAnonymous(one, path)).toBe(expected);
});

test('what keeps it out is the flag, or the list of paths', () => {
  expect(anonymousSide(cluster({ anonymousAuth: false })).at).toBe('clusters.prod.anonymousAuth');
  const authenticated = authentication({ anonymousPaths: ['/livez'] });
  expect(anonymousSide(cluster({ authentication: authenticated }))).toEqual({
    values: ['/livez'],
    at: 'clusters.prod.anonymousPaths',
    missing: '',
  });
});
