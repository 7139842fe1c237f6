import { values } from '../../../src/trust/decide/decision';
import { mint, projectToken, requestToken, type TokenRequest } from '../../../src/trust/decide/mint';
import { cluster, tokenIssuer } from '../../support/model';
import { jwtChain, now } from '../../support/decide-chain';

const request = (changes: Partial<TokenRequest> = {}): TokenRequest => ({
  namespace: 'shop',
  serviceAccount: 'orders',
  account: values(['orders'], 'here'),
  audiences: values(['vault']),
  expirationSeconds: 3600,
  boundTo: '',
  ...changes,
});
const own = { audiences: values([]), boundTo: 'Pod', expirationSeconds: 3607 } as const;
const max = (seconds: number) => ({ tokenExpiration: { max: seconds, extend: true } });

test('the claims of a token by TokenRequest', () => {
  expect(mint(cluster(), request(), now)).toEqual({
    claims: {
      aud: ['vault'],
      exp: now + 3600,
      iat: now,
      nbf: now,
      iss: tokenIssuer,
      sub: 'system:serviceaccount:shop:orders',
      'kubernetes.io': { namespace: 'shop', serviceaccount: { name: 'orders' } },
    },
    iss: tokenIssuer,
    aud: ['vault'],
    sub: 'system:serviceaccount:shop:orders',
    exp: now + 3600,
    iat: now,
    nbf: now,
    namespace: 'shop',
    serviceAccount: 'orders',
    keyId: '',
    kid: '',
    alg: '',
    signature: 'valid',
    cluster: 'prod',
    trustDomain: '',
    unknown: ['/jti', '/kubernetes.io/serviceaccount/uid'],
    places: { iss: 'clusters.prod.tokenIssuer', aud: '', sub: 'here' },
  });
});

test('without audiences a token is for the API server', () => {
  expect(mint(cluster({ apiAudiences: ['a', 'b'] }), request({ audiences: values([]) }), now).aud).toEqual(['a', 'b']);
});

test.each([
  ['automounted: 3607 s and API audiences', cluster(), request(own), 31536000],
  ['its audiences named one by one', cluster(), request({ ...own, audiences: values([tokenIssuer]) }), 31536000],
  ['another audience', cluster(), request({ ...own, audiences: values(['vault']) }), 3607],
  ['another life', cluster(), request({ ...own, expirationSeconds: 3600 }), 3600],
  ['not bound to a Pod', cluster(), request({ ...own, boundTo: '' }), 3607],
  ['extension switched off', cluster({ tokenExpiration: { max: 0, extend: false } }), request(own), 3607],
  ['a limit of 3607 s or more does not cap the extension', cluster(max(7200)), request(own), 31536000],
  ['a lower limit shortens first', cluster(max(3600)), request(own), 3600],
  ['a limit shortens and does not refuse', cluster(max(3600)), request({ expirationSeconds: 86400 }), 3600],
])('life: %s', (_, of, asked, life) => {
  const token = mint(of, asked, now);
  expect(token.exp - now).toBe(life);
  expect((token.claims['kubernetes.io'] as { warnafter?: number }).warnafter).toBe(
    life === 31536000 ? now + 3607 : undefined,
  );
});

test('a Pod adds claims whose values nobody knows yet', () => {
  expect(mint(cluster(), request({ boundTo: 'Pod' }), now).unknown).toEqual([
    '/jti',
    '/kubernetes.io/serviceaccount/uid',
    '/kubernetes.io/pod',
    '/kubernetes.io/node',
  ]);
});

test('what is not declared stays open', () => {
  const open = mint(
    cluster({ tokenIssuer: '' }),
    request({ audiences: { values: ['a'], at: 'x', missing: 'y' }, account: { values: [], at: 'z', missing: 'z' } }),
    now,
  );
  expect(open.unknown).toEqual([
    '/jti',
    '/kubernetes.io/serviceaccount/uid',
    '/iss',
    '/aud',
    '/sub',
    '/kubernetes.io/serviceaccount',
  ]);
  expect(open.places).toEqual({ iss: 'clusters.prod.tokenIssuer', aud: 'y', sub: 'z' });
});

test('TokenRequest takes 600 s to 2^32 s', () => {
  const model = jwtChain();
  const outcomes = [599, 600, 2 ** 32, 2 ** 32 + 1].map((expirationSeconds) => {
    const asked = request({ serviceAccount: 'vault', expirationSeconds });
    return requestToken(
      model,
      model.clusters[0]!,
      'system:serviceaccount:cert-manager:cert-manager',
      asked,
      'shop/vault',
    ).map(({ outcome }) => outcome);
  });
  expect(outcomes).toEqual([
    ['pass', 'pass', 'fail', 'pass'],
    ['pass', 'pass', 'pass', 'pass'],
    ['pass', 'pass', 'pass', 'pass'],
    ['pass', 'pass', 'pass', 'fail'],
  ]);
});

test.each([
  ['an audience of a volume, since 1.33', ['vault'], true, 'pass'],
  ['no audience, since 1.33', [], true, 'pass'],
  ['another audience, since 1.33', ['other'], true, 'fail'],
  ['another audience, before', ['other'], false, 'pass'],
])('the kubelet asks for %s', (_, audiences, restricts, outcome) => {
  const model = jwtChain();
  const steps = projectToken(
    model,
    model.clusters[0]!,
    request({ serviceAccount: 'vault', audiences: values(audiences) }),
    ['vault'],
    restricts,
  );
  expect(steps.find(({ check }) => check === 'mint/node-audience')?.outcome).toBe(outcome);
});
