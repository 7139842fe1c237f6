import {
  clusterMintingsOf,
  mintedToken,
  mintersOf,
  mintingUnder,
  svidAccountsOf,
  svidMintingsFor,
  svidMintingsOf,
  tokenBy,
  tokenKinds,
  tokensOf,
} from '../../../src/trust/prove/minting';
import { cluster, trustModel } from '../../support/model';
import { twoSvids } from '../../support/spire';
import { clusterOf } from '../../../src/trust/model/lookup';

const account = { namespace: 'shop', name: 'orders' };

test('each kind of token says who it is for, and by which claims', () => {
  const tokens = tokenKinds.map((kind) => mintedToken(cluster(), account, ['vault'], kind));
  expect(tokens.map(({ iss, sub, aud, exp }) => [iss, sub, aud, exp])).toEqual([
    ['https://oidc.acme.example/prod', 'system:serviceaccount:shop:orders', ['vault'], 1_700_003_600],
    ['https://oidc.acme.example/prod', 'system:serviceaccount:shop:orders', ['vault'], 1_700_003_600],
    ['kubernetes/serviceaccount', 'system:serviceaccount:shop:orders', [], 0],
  ]);
  expect(tokens.map(({ cluster: signer, signature }) => `${signer} ${signature}`)).toEqual([
    'prod valid',
    'prod valid',
    'prod valid',
  ]);
});

test('only a Pod’s token names a Pod, whose name nobody knows', () => {
  expect(
    tokenKinds.filter((kind) => mintedToken(cluster(), account, [], kind).unknown.includes('/kubernetes.io/pod')),
  ).toEqual(['podBound']);
});

test('a cluster may have minted with each of its keys, and for each of its issuers; as it is comes first', () => {
  const moving = cluster({
    signingKeys: ['a', 'b'],
    tokenIssuer: 'https://new',
    acceptedTokenIssuers: ['https://old'],
  });
  expect(mintersOf(moving)[0]).toBe(moving);
  expect(mintersOf(moving).map(({ tokenIssuer, signingKeys }) => [tokenIssuer, ...signingKeys])).toEqual([
    ['https://new', 'a', 'b'],
    ['https://new', 'b', 'a'],
    ['https://old', 'a', 'b'],
    ['https://old', 'b', 'a'],
  ]);
  const settled = cluster();
  expect(mintersOf(settled)).toEqual([settled]);
});

describe('the SPIRE server', () => {
  const { model } = twoSvids();
  const edge = clusterOf(model, 'edge')!;
  const orders = { namespace: 'shop', name: 'orders' };
  const [minting] = svidMintingsOf(model, edge);

  test('mints for the accounts of its workloads, in their cluster', () => {
    expect(svidMintingsOf(model, edge).map(({ workload }) => workload.spiffeId)).toEqual([
      'spiffe://acme.example/ns/shop/sa/orders',
    ]);
    expect(svidAccountsOf(model, edge)).toEqual([orders]);
    expect(svidMintingsFor(model, edge, orders)).toEqual([minting]);
    expect(svidMintingsFor(model, edge, { namespace: 'shop', name: 'stock' })).toEqual([]);
    expect(svidMintingsOf({ ...model, spire: null }, edge)).toEqual([]);
  });

  test('mints for the audiences that are asked for, and for one at least', () => {
    const asked = (...audiences: readonly string[]) => tokenBy(minting!, orders, audiences).aud;
    expect([asked('a', 'b'), asked()]).toEqual([['a', 'b'], ['https://vault.acme.example:8200']]);
  });

  test('is one more way in which an account comes to a token', () => {
    const subjects = tokensOf(model, edge, orders, [['a'], ['b']]).map(({ sub }) => sub);
    expect(subjects).toHaveLength(2 * (tokenKinds.length + 1));
    expect(subjects.slice(-2)).toEqual(Array(2).fill('spiffe://acme.example/ns/shop/sa/orders'));
  });

  test('under another declaration mints for the same account or not at all', () => {
    expect(mintingUnder(model, edge, minting!)).toEqual(minting);
    expect(mintingUnder(model, clusterOf(model, 'prod')!, minting!)).toBeUndefined();
    expect(mintingUnder({ ...model, spire: null }, edge, minting!)).toBeUndefined();
    expect(mintingUnder({ ...model, clusters: [] }, edge, minting!)).toBeUndefined();
  });
});

test('a cluster as it minted, and as it does under another declaration', () => {
  const moving = cluster({ signingKeys: ['a', 'b'] });
  const requested = { kind: 'requested', minter: moving } as const;
  expect(clusterMintingsOf(moving).map(({ kind, minter }) => [kind, minter.signingKeys[0]])).toEqual([
    ...tokenKinds.map((kind) => [kind, 'a']),
    ...tokenKinds.map((kind) => [kind, 'b']),
  ]);
  const moved = cluster({ signingKeys: ['c'] });
  expect(mintingUnder(trustModel({ clusters: [moved] }), moving, requested)).toEqual({
    kind: 'requested',
    minter: moved,
  });
});
