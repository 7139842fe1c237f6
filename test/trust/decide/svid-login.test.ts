import { decideSvidWorkload, mintSvid } from '../../../src/trust/decide/svid-login';
import { answer, now } from '../../support/decide-chain';
import { serverOf, spireModel, type SpireChanges } from '../../support/spire';

function login(changes: SpireChanges = {}): string {
  const model = spireModel(changes);
  const spire = serverOf(model);
  return answer(decideSvidWorkload(model, spire.workloads[0]!, now));
}

test('a JWT-SVID says who, for whom and until when; and by whom only where the server is told', () => {
  const model = spireModel();
  const spire = serverOf(model);
  const [workload] = spire.workloads;
  const { claims } = mintSvid(spire, workload!, ['vault'], now);
  expect(claims).toEqual({
    aud: ['vault'],
    exp: now + 300,
    iat: now,
    iss: 'https://svid.acme.example',
    sub: 'spiffe://acme.example/ns/shop/sa/orders',
  });
  expect(mintSvid({ ...spire, jwtIssuer: '' }, workload!, ['vault'], now).claims).not.toHaveProperty('iss');
});

test('it logs in, and may do what was declared', () => expect(login()).toBe('accepted'));

test.each([
  [
    'without an issuer',
    { server: { jwtIssuer: '' } },
    'jwt/issuer: 400 error validating token: invalid issuer (iss) claim',
  ],
  [
    'for somebody else',
    { workload: { audience: 'postgres' } },
    'jwt/audience: 400 error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
  ],
  [
    'of another SPIFFE ID',
    { workload: { spiffeId: 'spiffe://acme.example/ns/shop/sa/web' } },
    'jwt/subject: 400 error validating token: invalid subject (sub) claim',
  ],
  ['at another role', { workload: { authRole: 'web' } }, 'jwt/role: 400 role "web" could not be found'],
])('a JWT-SVID %s is refused', (_, changes, expected) => expect(login(changes)).toBe(expected));
