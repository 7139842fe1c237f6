import { claim, isDated, times } from '../../../src/trust/decide/claim';
import { tokenOf } from '../../../src/trust/terms/token';

const places = { iss: 'i', aud: 'a', sub: 's' };

test('a claim says where it comes from, and whether it is known', () => {
  const token = tokenOf({ iss: 'x', aud: ['y'], sub: 'system:serviceaccount:shop:web' }, { places, unknown: ['/aud'] });
  expect(claim(token, 'iss')).toEqual({ values: ['x'], at: 'i', missing: '' });
  expect(claim(token, 'aud')).toEqual({ values: ['y'], at: 'a', missing: 'a' });
  expect(claim(token, 'namespace')).toEqual({ values: ['shop'], at: 's', missing: '' });
  expect(claim(token, 'serviceAccount')).toEqual({ values: ['web'], at: 's', missing: '' });
});

test('both methods have words of their own for the times', () => {
  const messages = (method: 'kubernetes' | 'jwt'): readonly string[] =>
    times(method, tokenOf({ exp: 1 }), 62).map(({ message }) => message);
  expect(messages('kubernetes')).toEqual(['', '403 invalid expiration time (exp) claim: token is expired', '']);
  expect(messages('jwt')).toEqual([
    '',
    '400 error validating token: invalid expiration time (exp) claim: token is expired',
    '',
  ]);
});

test.each<[string, Record<string, number>, string, number]>([
  ['a start that is absent is the time of issue', { iat: 1000, exp: 5000 }, 'kubernetes/not-before', 939],
  ['and else 150 s before the end', { exp: 1150 }, 'kubernetes/not-before', 939],
  ['an end that is absent is 150 s after the start', { nbf: 700, iat: 700 }, 'kubernetes/expiry', 911],
  ['or after the time of issue, if that is later', { nbf: 1, iat: 700 }, 'kubernetes/expiry', 911],
])('%s', (_, claims, check, at) => {
  const failed = (now: number): readonly string[] =>
    times('kubernetes', tokenOf(claims), now).flatMap((one) => (one.outcome === 'fail' ? [one.check] : []));
  expect(failed(at)[0]).toBe(check);
  expect(failed(at + (check === 'kubernetes/expiry' ? -1 : 1))).toEqual([]);
});

test('a token of the old kind says nothing of its times', () => {
  expect([{}, { exp: 0 }, { iat: 1 }, { nbf: 1 }, { exp: 1 }].map((claims) => isDated(tokenOf(claims)))).toEqual([
    ...[false, false],
    ...[true, true, true],
  ]);
});
