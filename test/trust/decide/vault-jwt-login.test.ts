import type { JwtMount } from '../../../src/trust/model/auth-mount';
import type { JwtAuthRole } from '../../../src/trust/model/auth-role';
import { decideToken } from '../../../src/trust/decide/client';
import { decideJwtMount } from '../../../src/trust/decide/vault-jwt-login';
import { tokenOf, type Token } from '../../../src/trust/terms/token';
import * as build from '../../support/model';
import { answer, jwtChain, now } from '../../support/decide-chain';

const claims = {
  iss: build.tokenIssuer,
  aud: ['vault://shop/vault'],
  sub: 'system:serviceaccount:shop:vault',
  exp: now + 600,
  iat: now,
  nbf: now,
};
const login = (
  role: Partial<JwtAuthRole>,
  token: Record<string, unknown> = {},
  mount: Partial<JwtMount> = {},
  about: Partial<Token> = {},
) =>
  answer(
    decideToken(
      jwtChain({ role, mount }),
      'jwt-prod',
      'ACME-prod-shop-vault',
      tokenOf({ ...claims, ...token }, { cluster: 'prod', signature: 'valid', ...about }),
      now,
    ),
  );
const invalid = '400 error validating token: invalid';
const unbound = 'jwt/audience-unbound: 400 audience claim found in JWT but no audiences bound to the role';
const legacy = { iss: 'kubernetes/serviceaccount', aud: undefined, exp: undefined, iat: undefined, nbf: undefined };
const discovery = (url: string) => ({ keys: { kind: 'discovery', url, caBundle: '', servedBy: 'hosted' } }) as const;

test.each<[string, string, string]>([
  ['all set', login({}), 'accepted'],
  [
    'trailing slash differs',
    login({}, {}, discovery(`${build.tokenIssuer}/`)),
    'jwt/discovery-issuer: config write 400 error checking oidc discovery URL; login 400 could not load configuration',
  ],
  ['no bound_audiences', login({ boundAudiences: [] }), unbound],
  [
    'legacy',
    login({ boundSubject: '' }, legacy, { boundIssuer: '' }),
    `jwt/audience: ${invalid} audience (aud) claim: audience claim does not match any expected audience`,
  ],
  [
    'legacy, no audience wanted',
    login({ boundAudiences: [] }, legacy, { boundIssuer: '' }),
    'jwt/times: 400 error validating token: no issued at (iat), not before (nbf), or expiration time (exp) claims in token',
  ],
  [
    'mount of A, token of B',
    login({}, {}, {}, { signature: 'invalid' }),
    'jwt/signature: 400 error validating token: error verifying token signature: failed to verify id token signature',
  ],
])('facts/kubernetes.md 9.7: %s', (_, found, expected) => {
  expect(found).toBe(expected);
});

test.each<[string, Partial<JwtAuthRole>, Record<string, unknown>, string]>([
  ['any bound audience suffices', { boundAudiences: ['x', 'vault://shop/vault'] }, {}, 'accepted'],
  [
    'an audience is no glob',
    { boundAudiences: ['vault://*'] },
    {},
    `jwt/audience: ${invalid} audience (aud) claim: audience claim does not match any expected audience`,
  ],
  ['an audience as text', { boundAudiences: [] }, { aud: 'vault' }, unbound],
  [
    'a subject is no glob',
    { boundSubject: 'system:serviceaccount:*' },
    {},
    `jwt/subject: ${invalid} subject (sub) claim`,
  ],
  ['a claim by its name', { boundClaims: { sub: ['x', 'system:serviceaccount:shop:vault'] } }, {}, 'accepted'],
  [
    'a glob crosses the colon',
    { boundClaimsType: 'glob', boundClaims: { sub: ['system:serviceaccount:s*'] } },
    {},
    'accepted',
  ],
  [
    'a glob without the type is text',
    { boundClaims: { sub: ['system:*'] } },
    {},
    'jwt/claim: 400 error validating claims: claim "sub" does not match any associated bound claim values',
  ],
  ['a list claim, any element', { boundClaims: { groups: ['b'] } }, { groups: ['a', 'b'] }, 'accepted'],
  [
    'a pointer into the claims',
    { boundClaims: { '/kubernetes.io/serviceaccount/name': ['vault'] } },
    { 'kubernetes.io': { serviceaccount: { name: 'vault' } } },
    'accepted',
  ],
  ['a pointer with an escaped slash', { boundClaims: { '/a~1b': ['x'] } }, { 'a/b': 'x' }, 'accepted'],
  [
    'text does not equal a number',
    { boundClaims: { n: ['1'] } },
    { n: 1 },
    'jwt/claim: 400 error validating claims: claim "n" does not match any associated bound claim values',
  ],
  [
    'an inherited name is no claim',
    { boundClaims: { toString: ['x'] } },
    {},
    'jwt/claim-missing: 400 error validating claims: claim "toString" is missing',
  ],
  [
    'every bound claim counts',
    { boundClaims: { sub: ['system:serviceaccount:shop:vault'], x: ['y'] } },
    {},
    'jwt/claim-missing: 400 error validating claims: claim "x" is missing',
  ],
  [
    'user claim by pointer',
    { userClaim: '/kubernetes.io/uid', userClaimJsonPointer: true },
    { 'kubernetes.io': { uid: 'u' } },
    'accepted',
  ],
  [
    'user claim by pointer, not switched on',
    { userClaim: '/kubernetes.io/uid' },
    { 'kubernetes.io': { uid: 'u' } },
    'jwt/user-claim: 400 claim "/kubernetes.io/uid" not found in token',
  ],
])('%s', (_, role, token, expected) => {
  expect(login(role, token)).toBe(expected);
});

test.each<[string, Partial<JwtAuthRole>, Record<string, unknown>, string]>([
  ['60 s after the end', {}, { exp: now - 60 }, 'accepted'],
  ['61 s after the end', {}, { exp: now - 61 }, 'jwt/expiry'],
  ['no leeway at all', { clockSkewLeeway: -1 }, { exp: now - 1 }, 'jwt/expiry'],
  ['a longer leeway', { clockSkewLeeway: 300 }, { exp: now - 300 }, 'accepted'],
  ['expiration_leeway does nothing where exp is there', { expirationLeeway: 3600 }, { exp: now - 61 }, 'jwt/expiry'],
  ['exp absent: 150 s after iat, and the clock', {}, { exp: undefined, iat: now - 210, nbf: now - 210 }, 'accepted'],
  ['exp absent: one second more', {}, { exp: undefined, iat: now - 211, nbf: now - 211 }, 'jwt/expiry'],
  [
    'exp absent: expiration_leeway fills in',
    { expirationLeeway: 3600 },
    { exp: undefined, iat: now - 3600, nbf: now - 3600 },
    'accepted',
  ],
  ['nbf absent: iat', {}, { nbf: undefined, iat: now + 61 }, 'jwt/not-before'],
  ['nbf and iat absent: 150 s before exp', {}, { nbf: undefined, iat: undefined, exp: now + 210 }, 'accepted'],
  [
    'nbf and iat absent: not_before_leeway',
    { notBeforeLeeway: -1 },
    { nbf: undefined, iat: undefined, exp: now + 61 },
    'jwt/not-before',
  ],
])('clocks: %s', (_, role, token, expected) => {
  expect(login(role, token).split(':')[0]).toBe(expected);
});

test('algorithms count only where the mount lists some', () => {
  const listed = { supportedAlgs: ['ES256'] };
  expect(login({}, {}, listed, { alg: 'ES256' })).toBe('accepted');
  expect(login({}, {}, listed, { alg: 'RS256' })).toBe(
    `jwt/algorithm: ${invalid} algorithm (alg) header parameter: token signed with unexpected algorithm`,
  );
  expect(login({}, {}, listed)).toBe('undecided: clusters.prod.signingKeys');
  expect(login({}, {}, {}, { alg: 'RS256' })).toBe('accepted');
});

test('no issuer is compared unless one is bound', () => {
  expect(login({}, { iss: 'https://other' }, { boundIssuer: '' })).toBe('accepted');
});

test('a role bound by nothing but an address is one', () => {
  const token = build.tokenSettings({ boundCidrs: ['10.0.0.0/8'] });
  expect(login({ boundAudiences: [], boundSubject: '', token }, { aud: undefined })).toBe('accepted');
});

test('what only life tells is assumed', () => {
  const model = jwtChain({ role: { boundClaims: { '/kubernetes.io/pod/name': ['web-0'] } } });
  const token = tokenOf(claims, { cluster: 'prod', signature: 'valid', unknown: ['/kubernetes.io/pod'] });
  expect(decideToken(model, 'jwt-prod', 'acme-prod-shop-vault', token, now).assuming).toContain(
    'the claim `/kubernetes.io/pod/name` is one of web-0',
  );
});

test.each([
  ['a hosted copy of the former issuer may still be there', 'hosted', 'pass'],
  ['an API server shows the documents of its first issuer alone', 'apiServer', 'fail'],
] as const)('%s', (_, servedBy, outcome) => {
  const mount = build.jwtMount({ keys: { kind: 'discovery', url: build.tokenIssuer, caBundle: 'PEM', servedBy } });
  const moved = build.cluster({ tokenIssuer: 'https://new.example', acceptedTokenIssuers: [build.tokenIssuer] });
  const [step] = decideJwtMount(build.trustModel({ clusters: [moved] }), mount);
  expect(step).toMatchObject({ check: 'jwt/discovery-issuer', outcome });
});
