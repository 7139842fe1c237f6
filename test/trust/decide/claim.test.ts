import { claim, times } from '../../../src/trust/decide/claim';
import { tokenOf } from '../../../src/trust/terms/token';

const places = { iss: 'i', aud: 'a', sub: 's' };

test('a claim says where it comes from, and whether it is known', () => {
  const token = tokenOf({ iss: 'x', aud: ['y'], sub: 'system:serviceaccount:shop:web' }, { places, unknown: ['/aud'] });
  expect(claim(token, 'iss')).toEqual({ values: ['x'], at: 'i', missing: '' });
  expect(claim(token, 'aud')).toEqual({ values: ['y'], at: 'a', missing: 'a' });
  expect(claim(token, 'namespace')).toEqual({ values: ['shop'], at: 's', missing: '' });
  expect(claim(token, 'serviceAccount')).toEqual({ values: ['web'], at: 's', missing: '' });
});

test('each method says it in its own words', () => {
  const messages = (method: 'kubernetes' | 'jwt') =>
    times(method, { nbf: 0, exp: 1, iat: 0 }, 62, 60).map(({ message }) => message);
  expect(messages('kubernetes')).toEqual(['', '403 invalid expiration time (exp) claim: token is expired', '']);
  expect(messages('jwt')).toEqual([
    '',
    '400 error validating token: invalid expiration time (exp) claim: token is expired',
    '',
  ]);
});
