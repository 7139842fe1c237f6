import { Trust, type ClusterDeclaration, type TrustDeclaration, type WorkloadDeclaration } from '../../../src';
import { logins, newKey, oldKey, rotating, stays } from '../../support/rotations';
import { keyId } from '../../../src/trust/terms/pem';
import { proveNoLostAccess } from '../../../src/trust/prove/losses';
import { spireTrust, twoSvids, twoSvidsDeclared } from '../../support/spire';

const hosted = logins['a hosted copy']!;
const orders: WorkloadDeclaration = {
  namespace: 'shop',
  serviceAccount: 'orders',
  access: [{ path: 'kv/data/orders', capabilities: ['read'] }],
};
const withOrders = (change: Partial<WorkloadDeclaration>, cluster: Partial<ClusterDeclaration> = {}) =>
  rotating({ ...hosted, certManager: {}, workloads: [{ ...orders, ...change }], ...cluster });
const before = withOrders({});

test('nothing changes, and nobody loses anything', () => {
  expect(stays(before, before)).toEqual({
    outcome: 'proved',
    text: 'every login that worked before works at each moment of the change, also with tokens that were minted before it',
    assuming: [
      'Vault reaches the key set and trusts its certificate',
      'the keys of mount `jwt-prod` are those of the cluster that signed the token',
    ],
    ...{ witness: null, missing: '', vacuous: false },
  });
});

test('the token that is refused is shown, with the key that signed it', () => {
  expect(stays(before, withOrders({}, { signingKeys: [newKey] }))).toMatchObject({
    outcome: 'refuted',
    text: `a token of \`shop/orders\` of cluster \`prod\` that was minted before the change, signed by key \`${keyId(oldKey)}\`, is refused once all has changed: jwt/signature of vault, 400 error validating token: error verifying token signature: failed to verify id token signature; wanted \`https://oidc.acme.example/prod\``,
    witness: {
      token: { iss: 'https://oidc.acme.example/prod', sub: 'system:serviceaccount:shop:orders' },
      ...{ cluster: 'prod', mount: 'jwt-prod', role: 'acme-prod-shop_orders', path: '', capability: '' },
    },
  });
});

test.each<[string, TrustDeclaration, string]>([
  [
    'another audience',
    withOrders({ audience: 'vault' }),
    'a token of `shop/orders` of cluster `prod` that was minted before the change, signed by key',
  ],
  [
    'a narrower path',
    withOrders({ access: [{ path: 'kv/data/other', capabilities: ['read'] }] }),
    '`shop/orders` of cluster `prod` can no longer `read` `kv/data/orders`, at `jwt-prod` as auth role `acme-prod-shop_orders`',
  ],
  ['a client that is gone', withOrders({}, { workloads: [] }), '`shop/orders` of cluster `prod` is declared no more'],
  ['a cluster that is gone', { ...before, clusters: {} }, '`shop/orders` of cluster `prod` is declared no more'],
  [
    'a login that replaces another at once',
    withOrders({}, { login: { ...hosted.login!, mount: 'jwt-new' } }),
    '`shop/orders` of cluster `prod` cannot log in while vault has changed and the clusters have not: login/mount of vault',
  ],
])('%s is a loss', (_, after, words) => {
  const verdict = stays(before, after);
  expect(verdict.outcome).toBe('refuted');
  expect(verdict.text).toContain(words);
});

test('more clients, paths and keys are no loss', () => {
  const access = [...orders.access, { path: 'kv/data/more', capabilities: ['read' as const] }];
  const more = {
    signingKeys: [oldKey, newKey],
    workloads: [
      { ...orders, access },
      { ...orders, serviceAccount: 'web' },
    ],
  };
  expect(stays(before, withOrders({}, more)).outcome).toBe('proved');
});

test('a login stays beside the one that replaces it', () => {
  const logins = { main: hosted.login!, next: { ...hosted.login!, mount: 'jwt-next' } };
  const both = (change: Partial<WorkloadDeclaration>): TrustDeclaration => {
    const { login, ...cluster } = withOrders(change).clusters['prod']!;
    expect(login).toBe(logins.main);
    return { ...before, clusters: { prod: { ...cluster, logins } } };
  };
  const first = both({ keepLogins: ['next'] });
  const second = both({ login: 'next', keepLogins: ['main'] });
  expect([stays(before, first).outcome, stays(first, second).outcome]).toEqual(['proved', 'proved']);
});

test('without any login there is nothing to lose', () => {
  const empty = withOrders({}, { workloads: [] });
  expect(stays(empty, empty)).toMatchObject({ outcome: 'proved', vacuous: true, text: 'nobody could log in' });
});

test('what hangs on an undeclared fact is said', () => {
  const { signingKeys, hostedDiscovery, ...cluster } = before.clusters['prod']!;
  expect([signingKeys, hostedDiscovery]).toEqual([[oldKey], {}]);
  const jwt = { keys: { discovery: {} }, supportedAlgs: ['RS256' as const] };
  const after = { ...before, clusters: { prod: { ...cluster, login: { jwt } } } };
  expect(stays(before, after)).toMatchObject({ outcome: 'undecided', missing: 'clusters.prod.signingKeys' });
});

test('a trust answers the claim', () => {
  const base = Trust.declare(before);
  expect(base.prove({ noLostAccess: { base } }).outcome).toBe('proved');
});

describe('JWT-SVIDs', () => {
  const base = twoSvids();
  const declared = twoSvidsDeclared.jwtSvid;
  const after = (changes: Parameters<typeof spireTrust>[0]) =>
    proveNoLostAccess(base.model, spireTrust({ ...twoSvidsDeclared, ...changes }).model);

  test('nothing changes, and they go on', () => {
    expect(after({}).outcome).toBe('proved');
  });

  test('another issuer ends those that were minted before', () => {
    const { outcome, text, witness } = after({ jwtIssuer: 'https://svid2.acme.example' });
    expect(outcome).toBe('refuted');
    expect(text).toContain(
      'the JWT-SVID `spiffe://acme.example/ns/shop/sa/orders` of `shop/orders` of cluster `edge` that was minted before the change is refused once all has changed: jwt/issuer of vault',
    );
    expect(witness).toMatchObject({ token: { iss: 'https://svid.acme.example' }, trustDomain: 'acme.example' });
  });

  test('who is declared no more has lost it', () => {
    const { outcome, text } = after({ jwtSvid: { workloads: declared.workloads.slice(0, 1) } });
    expect(outcome).toBe('refuted');
    expect(text).toContain('`shop/stock` of cluster `prod` is declared no more');
  });
});
