import { generateKeyPairSync } from 'node:crypto';
import { authenticate, reviewToken } from '../../../src/trust/decide/api-server';
import { values } from '../../../src/trust/decide/decision';
import { mint } from '../../../src/trust/decide/mint';
import type { Cluster } from '../../../src/trust/model/cluster';
import { tokenOf, type Token } from '../../../src/trust/terms/token';
import { cluster, delegatorBinding, trustModel } from '../../support/model';
import { now } from '../../support/decide-chain';

const pem = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const [keyA, keyB] = [pem(), pem()];
/** The issuer of every cluster that kubeadm makes. */
const D = 'https://kubernetes.default.svc.cluster.local';
const of = (name: string, tokenIssuer: string, key: string, changes: Partial<Cluster> = {}) =>
  cluster({ name, at: `clusters.${name}`, tokenIssuer, apiAudiences: [tokenIssuer], signingKeys: [key], ...changes });
const A = of('a', D, keyA);
const B = of('b', D, keyB);
const E = of('e', 'https://other.example', keyB);
const model = trustModel({ clusters: [A, B, E] });
const minted = (from: Cluster, ...audiences: readonly string[]): Token =>
  mint(
    from,
    {
      namespace: 'shop',
      serviceAccount: 'web',
      account: values(['web']),
      audiences: values(audiences),
      expirationSeconds: 3600,
      boundTo: 'Pod',
    },
    now,
  );
const legacy = tokenOf(
  { iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:shop:web' },
  { cluster: 'a', signature: 'valid' },
);
const list = (...audiences: readonly string[]): string => `[${audiences.map((one) => `"${one}"`).join(' ')}]`;
const mismatch = (have: string, want: string) =>
  `[invalid bearer token, token audiences ${list(have)} is invalid for the target audiences ${list(want)}]`;

describe('facts/kubernetes.md 9.7', () => {
  test.each<[string, Cluster, Token, readonly string[], string]>([
    ['default projected token -> own API', A, minted(A), [], ''],
    ['aud=[vault] -> own API', A, minted(A, 'vault'), [], mismatch('vault', D)],
    ["A's token -> B (same iss)", B, minted(A), [], '[invalid bearer token, invalid signature, no keys found]'],
    ["A's token -> E (other iss)", E, minted(A), [], 'invalid bearer token'],
    [
      "A's token -> B, shared key and issuer",
      of('b', D, keyA),
      minted(A),
      [],
      '[invalid bearer token, service account UID does not match claim]',
    ],
    ['TokenReview spec=[vault], aud=[vault]', A, minted(A, 'vault'), ['vault'], ''],
    ['TokenReview spec empty, aud=[vault]', A, minted(A, 'vault'), [], mismatch('vault', D)],
    [
      'TokenReview on E of a token that it takes by configuration only',
      E,
      minted(A, 'vault'),
      ['vault'],
      'invalid bearer token',
    ],
    ['legacy token -> own API', A, legacy, [], ''],
    ['legacy token, spec=[vault]', A, legacy, ['vault'], mismatch(D, 'vault')],
  ])('%s', (_, at, token, requested, error) => {
    const found = authenticate(model, at, token, requested, now);
    expect([found.result, found.error]).toEqual([error === '', error]);
  });
});

test('the audiences of a good token come in the order in which they were asked for', () => {
  expect(authenticate(model, A, minted(A, 'x', 'y', 'z'), ['z', 'w', 'x'], now).audiences).toEqual(['z', 'x']);
});

test('60 s after its end a token is expired', () => {
  expect(authenticate(model, A, minted(A), [], now + 3660).error).toBe('');
  expect(authenticate(model, A, minted(A), [], now + 3661).error).toBe(
    '[invalid bearer token, service account token has expired]',
  );
});

test('a token of unknown origin hangs on the issuer, then on its key', () => {
  const stray = tokenOf({ iss: D, aud: [D], exp: now + 600 });
  expect(authenticate(model, A, stray, [], now).result).toBe('live');
  expect(authenticate(model, of('a', '', keyA), stray, [], now).result).toEqual({ missing: 'clusters.a.tokenIssuer' });
  expect(authenticate(model, of('a', D, keyA, { apiAudiences: [] }), minted(A, 'vault'), [], now).result).toEqual({
    missing: 'clusters.a.apiAudiences',
  });
});

describe('TokenReview', () => {
  const delegated = (namespace: string, name: string) =>
    of('a', D, keyA, { rbacBindings: [delegatorBinding(namespace, name)] });
  const outcomes = (
    at: Cluster,
    caller: Parameters<typeof reviewToken>[2],
    token: Token,
    requested: readonly string[],
  ) => reviewToken(model, at, caller, token, requested, now).map(({ outcome }) => outcome);
  const reviewer = { namespace: 'vault', name: 'reviewer', at: 'x' };

  test.each([
    [
      'reviewer JWT, aud=[vault]',
      outcomes(delegated('vault', 'reviewer'), reviewer, minted(A, 'vault'), ['vault']),
      ['unknown', 'pass', 'unknown'],
    ],
    [
      'reviewer without auth-delegator',
      outcomes(A, reviewer, minted(A, 'vault'), ['vault']),
      ['unknown', 'fail', 'unknown'],
    ],
    [
      'client as reviewer, aud=[vault]',
      outcomes(delegated('shop', 'web'), null, minted(A, 'vault'), ['vault']),
      ['fail', 'pass', 'unknown'],
    ],
    [
      'client as reviewer, aud=[vault, D], auth-delegator',
      outcomes(delegated('shop', 'web'), null, minted(A, 'vault', D), ['vault']),
      ['pass', 'pass', 'unknown'],
    ],
    [
      'client as reviewer, aud=[vault, D], without',
      outcomes(A, null, minted(A, 'vault', D), ['vault']),
      ['pass', 'fail', 'unknown'],
    ],
    [
      'token of another cluster',
      outcomes(delegated('vault', 'reviewer'), reviewer, minted(B, 'vault'), ['vault']),
      ['unknown', 'pass', 'fail'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test("the other cluster's token, in the words of the log", () => {
    const [, , review] = reviewToken(
      model,
      delegated('vault', 'reviewer'),
      reviewer,
      minted(B, 'vault'),
      ['vault'],
      now,
    );
    expect([review?.message, review?.log]).toEqual([
      '403 permission denied',
      'login unauthorized: err="lookup failed: [invalid bearer token, invalid signature, no keys found]"',
    ]);
  });

  test('a reviewer that no artefact names is a missing fact', () => {
    const [, permission] = reviewToken(
      model,
      A,
      { namespace: '', name: '', at: 'vault_kubernetes_auth_backend_config.x' },
      minted(A, 'vault'),
      ['vault'],
      now,
    );
    expect(permission?.missing).toBe('vault_kubernetes_auth_backend_config.x');
  });
});

test('a token of an issuer that is accepted besides passes, and one of any other does not', () => {
  const moved = of('a', 'https://new.example', keyA, { acceptedTokenIssuers: [D] });
  const both = trustModel({ clusters: [moved] });
  expect(authenticate(both, moved, minted(A, 'x'), ['x'], now).result).toBe(true);
  const before = of('a', 'https://new.example', keyA);
  expect(authenticate(trustModel({ clusters: [before] }), before, minted(A, 'x'), ['x'], now).result).toBe(false);
});
