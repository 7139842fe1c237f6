import { conclude, step, values } from '../../../src/trust/decide/decision';
import { attemptOf, bestOf } from '../../../src/trust/prove/acceptance';
import { tokenOf } from '../../../src/trust/terms/token';

const token = tokenOf({});
const passing = conclude([step('jwt/subject', true)]);
const refused = conclude([step('jwt/subject', true), step('jwt/issuer', false)]);
const open = conclude([step('jwt/subject', { missing: 'clusters.prod.version' })]);

test('one that gets in is best, then one that may', () => {
  const attempts = [attemptOf(token, refused, []), attemptOf(token, open, []), attemptOf(token, passing, ['a'])];
  expect(bestOf('x', attempts)).toMatchObject({ outcome: 'accepted', rights: ['a'], missing: '', refusedBy: '' });
  expect(bestOf('x', attempts.slice(0, 2))).toMatchObject({ outcome: 'undecided', missing: 'clusters.prod.version' });
});

test('of two that get in the one with more rights', () => {
  const attempts = [attemptOf(token, passing, ['a']), attemptOf(token, passing, ['a', 'b'])];
  expect(bestOf('x', attempts).rights).toEqual(['a', 'b']);
});

test('of those that are refused the one that came farthest says why, and has no token', () => {
  const early = conclude([step('jwt/signature', false, values([]))]);
  const best = bestOf('x', [attemptOf(token, early, []), attemptOf(token, refused, ['a'])]);
  expect(best).toEqual({
    ...{ party: 'x', outcome: 'refused', rights: [], token: null, assuming: [], missing: '' },
    refusedBy: 'jwt/issuer',
  });
  expect(bestOf('x', []).refusedBy).toBe('');
});
