import { entrancesOf, tokenThrough } from '../../../src/trust/prove/entrance';
import { cluster, kubernetesAuthRole, kubernetesMount, trustModel, vault, delegatorBinding } from '../../support/model';
import { jwtChain, kubernetesChain } from '../../support/decide-chain';
import { keyId } from '../../../src/trust/terms/pem';
import { signingKey } from '../../support/signed-token';
import { sharedIssuer } from '../../support/declared-worlds';
import { ordersRole, twoSvids, withRole } from '../../support/spire';
import type { TrustModel } from '../../../src/trust/model/trust-model';

test('one account of one role, by the audience that the role wants', () => {
  const [entrance, ...others] = entrancesOf(jwtChain());
  expect(others).toEqual([]);
  expect(entrance).toMatchObject({
    subject: 'system:serviceaccount:shop:vault',
    audiences: ['vault://shop/vault'],
    minting: { kind: 'requested' },
    outcome: 'accepted',
    missing: '',
  });
  expect(tokenThrough(entrance!, 'system:serviceaccount:a:b')).toMatchObject({
    sub: 'system:serviceaccount:a:b',
    aud: ['vault://shop/vault'],
  });
});

test('a role that no token can satisfy is no entrance', () => {
  expect(entrancesOf(jwtChain({ role: { boundAudiences: [], boundClaims: { absent: ['x'] } } }))).toEqual([]);
  expect(entrancesOf(jwtChain({ mount: { boundIssuer: 'https://other.example' } }))).toEqual([]);
  expect(entrancesOf(jwtChain({ role: { emitted: false } }))).toEqual([]);
});

test('a claim that only the tokens of Pods have is passed by those', () => {
  const model = jwtChain({ role: { boundClaims: { '/kubernetes.io/pod/name': ['web-0'] } } });
  expect(entrancesOf(model).map(({ minting, outcome }) => [minting.kind, outcome])).toEqual([['podBound', 'accepted']]);
});

test('of a client that reviews its own token, only those that a binding lets review come in, with an audience of the API server', () => {
  const model = trustModel({
    vault: vault({
      authMounts: [kubernetesMount({ reviewer: { kind: 'client' } })],
      authRoles: [kubernetesAuthRole({ serviceAccountNames: ['*'], namespaces: ['*'], audience: 'vault' })],
    }),
    clusters: [cluster({ apiAudiences: ['api'], rbacBindings: [delegatorBinding('shop', 'vault')] })],
  });
  expect(entrancesOf(model).map(({ subject, audiences }) => ({ subject, audiences }))).toEqual([
    { subject: 'system:serviceaccount:shop:vault', audiences: ['vault', 'api'] },
  ]);
});

test('one cluster’s token at another’s mount is open where the keys are', () => {
  const found = entrancesOf(sharedIssuer('unknown').model).map(({ cluster: { name }, role, outcome, missing }) => [
    name,
    role.mount,
    outcome,
    missing,
  ]);
  expect(found).toEqual([
    ['east', 'jwt-east', 'accepted', ''],
    ['west', 'jwt-east', 'undecided', 'clusters.west.signingKeys'],
    ['east', 'jwt-west', 'undecided', 'clusters.east.signingKeys'],
    ['west', 'jwt-west', 'accepted', ''],
  ]);
});

test('they are found once for each model', () => {
  const model = kubernetesChain();
  expect(entrancesOf(model)).toBe(entrancesOf(model));
});

test('a token that a retired key signed comes in where that key is known', () => {
  const [retired, signing] = [signingKey().pem, signingKey().pem];
  const model = jwtChain({
    mount: { keys: { kind: 'publicKeys', pems: [retired] } },
    cluster: { signingKeys: [signing, retired] },
  });
  const [entrance] = entrancesOf(model);
  expect(entrance).toMatchObject({ outcome: 'accepted', minting: { minter: { signingKeys: [retired, signing] } } });
  expect(tokenThrough(entrance!, 'system:serviceaccount:shop:vault').keyId).toBe(keyId(retired));
});

describe('JWT-SVIDs', () => {
  const svids = (model: TrustModel) =>
    entrancesOf(model).flatMap(({ minting, cluster, subject, role, audiences }) =>
      minting.kind === 'svid' ? [[cluster.name, subject, minting.workload.id, role.name, ...audiences]] : [],
    );
  const { model } = twoSvids();
  const vaultUrl = 'https://vault.acme.example:8200';
  const orders = ['edge', 'system:serviceaccount:shop:orders', '/ns/shop/sa/orders'];
  const stock = ['prod', 'system:serviceaccount:shop:stock', '/ns/shop/sa/stock'];
  const own = [...stock, 'acme-spiffe-ns_shop_sa_stock', vaultUrl];

  test('each is an entrance of the account whose Pods get it, and has its SPIFFE ID as subject', () => {
    expect(svids(model)).toEqual([[...orders, ordersRole, vaultUrl], own]);
    const entrance = entrancesOf(model).find(({ minting }) => minting.kind === 'svid');
    expect(tokenThrough(entrance!, entrance!.subject!)).toMatchObject({
      ...{ iss: 'https://svid.acme.example', sub: 'spiffe://acme.example/ns/shop/sa/orders', aud: [vaultUrl] },
      ...{ cluster: '', trustDomain: 'acme.example' },
    });
  });

  test.each([
    ['binds no SPIFFE ID', { boundSubject: '' }, [stock, orders]],
    [
      'binds a glob',
      { boundSubject: '', boundClaims: { sub: ['*/shop/*'] }, boundClaimsType: 'glob' as const },
      [stock, orders],
    ],
    [
      'binds the glob of one',
      { boundSubject: '', boundClaims: { sub: ['*/orders'] }, boundClaimsType: 'glob' as const },
      [orders],
    ],
    ['binds another', { boundSubject: 'spiffe://acme.example/ns/shop/sa/stock' }, [stock]],
    ['binds one that nobody has', { boundSubject: 'spiffe://acme.example/x' }, []],
    ['wants an account’s namespace', { boundClaims: { '/kubernetes.io/namespace': ['shop'] } }, []],
    ['wants no audience, where each has one', { boundAudiences: [] }, []],
  ])('a role that %s takes these', (_, changes, expected) => {
    expect(svids(withRole(model, changes)).filter(([, , , name]) => name === ordersRole)).toEqual(
      expected.map((one) => [...one, ordersRole, vaultUrl]),
    );
  });

  test('no token of a cluster comes in at their mount, though no issuer is compared', () => {
    const authMounts = model.vault.authMounts.map((mount) =>
      mount.path === 'jwt-spire' ? { ...mount, boundIssuer: '' } : mount,
    );
    const open = withRole({ ...model, vault: { ...model.vault, authMounts } }, { boundSubject: '' });
    const at = entrancesOf(open).filter(({ role }) => role.mount === 'jwt-spire');
    expect(at.map(({ minting }) => minting.kind)).toEqual(['svid', 'svid', 'svid']);
  });
});
