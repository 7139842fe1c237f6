import { entrancesOf, tokenThrough } from '../../../src/trust/prove/entrance';
import { cluster, kubernetesAuthRole, kubernetesMount, trustModel, vault, delegatorBinding } from '../../support/model';
import { jwtChain, kubernetesChain } from '../../support/decide-chain';
import { keyId } from '../../../src/trust/terms/pem';
import { signingKey } from '../../support/signed-token';
import { sharedIssuer } from '../../support/declared-worlds';

test('one account of one role, by the audience that the role wants', () => {
  const [entrance, ...others] = entrancesOf(jwtChain());
  expect(others).toEqual([]);
  expect(entrance).toMatchObject({
    subject: 'system:serviceaccount:shop:vault',
    audiences: ['vault://shop/vault'],
    kind: 'requested',
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
  expect(entrancesOf(model).map(({ kind, outcome }) => [kind, outcome])).toEqual([['podBound', 'accepted']]);
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
  expect(entrance).toMatchObject({ outcome: 'accepted', minter: { signingKeys: [retired, signing] } });
  expect(tokenThrough(entrance!, 'system:serviceaccount:shop:vault').keyId).toBe(keyId(retired));
});
