import { mintedToken, mintersOf, tokenKinds } from '../../../src/trust/prove/minting';
import { cluster } from '../../support/model';

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
