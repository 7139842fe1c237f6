import { identify } from '../../../../src/trust/report/explain/identify';
import { parseToken } from '../../../../src/trust/report/explain/given-token';
import { targetOf } from '../../../../src/trust/report/explain/target';
import { certificateIssuer, cluster, jwtMount, kubernetesMount, trustModel, vault } from '../../../support/model';
import { keyId } from '../../../../src/trust/terms/pem';
import { claimsOf, foreign, own } from '../../../support/explained';
import { signed, signingKey } from '../../../support/signed-token';
import { spireTrust } from '../../../support/spire';
import type { AuthMount } from '../../../../src/trust/model/auth-mount';
import type { Cluster } from '../../../../src/trust/model/cluster';

const devIssuer = 'https://oidc.acme.example/dev';
const dev = signingKey();

/** Minter, signature and what is said, of a token that is put to `prod`. */
function identified(token: string, clusters: readonly Cluster[], mount: AuthMount = jwtMount()) {
  const model = trustModel({ vault: vault({ authMounts: [mount] }), clusters });
  const given = parseToken(token);
  if (!given.ok) throw new Error(given.wanted);
  const { token: found, about } = identify(model, given.value, targetOf(clusters[0]!, certificateIssuer()));
  return [found.cluster, found.signature, ...about];
}

const prod = cluster({ signingKeys: [own.pem] });
const silent = cluster();
const other = cluster({ name: 'dev', at: 'clusters.dev', tokenIssuer: devIssuer, signingKeys: [dev.pem] });
const jwt = signed(claimsOf(), own);
const valid = 'its signature is valid';
const invalid = 'no declared key verifies its signature';
const unknown = 'its signature was not verified: the keys are not declared';
const ofProd = 'it is a token of cluster `prod`';

test.each([
  ['a token of this cluster', identified(jwt, [prod, other]), ['prod', 'valid', ofProd, valid]],
  ['a forged one', identified(signed(claimsOf(), foreign), [prod, other]), ['prod', 'invalid', ofProd, invalid]],
  ['keys not declared', identified(jwt, [silent, other]), ['prod', 'unknown', ofProd, unknown]],
  [
    'of another cluster',
    identified(signed(claimsOf({ iss: devIssuer }), dev), [prod, other]),
    ['dev', 'valid', 'it is a token of cluster `dev`, not of `prod`', valid],
  ],
  [
    'of another cluster that writes the issuer of this one: the key tells',
    identified(signed(claimsOf(), dev), [prod, other]),
    ['dev', 'valid', 'it is a token of cluster `dev`, not of `prod`', valid],
  ],
  [
    'of nobody',
    identified(signed(claimsOf({ iss: 'https://accounts.example' }), foreign), [prod, other]),
    ['', 'unknown', 'its issuer is that of no declared cluster', unknown],
  ],
  [
    'without issuer',
    identified(signed(claimsOf({ iss: undefined }), foreign), [prod]),
    ['', 'unknown', 'it names no issuer', unknown],
  ],
  [
    'a legacy one',
    identified(signed(claimsOf({ iss: 'kubernetes/serviceaccount' }), foreign), [prod]),
    ['', 'unknown', 'its issuer `kubernetes/serviceaccount` is that of a legacy token, of whatever cluster', unknown],
  ],
  [
    'claims alone',
    identified(JSON.stringify(claimsOf()), [prod]),
    ['prod', 'unknown', ofProd, 'it was given as claims alone, so there is no signature to verify'],
  ],
  [
    'two clusters of one issuer',
    identified(jwt, [silent, cluster({ name: 'twin', at: 'clusters.twin' })]),
    ['prod', 'unknown', ofProd, 'its issuer is that of several clusters: `prod`, `twin`', unknown],
  ],
  [
    'two clusters of one key: the issuer tells',
    identified(signed(claimsOf({ iss: devIssuer }), own), [prod, { ...other, signingKeys: [own.pem] }]),
    ['dev', 'valid', 'it is a token of cluster `dev`, not of `prod`', valid],
  ],
])('tells who minted it and what its signature is worth: %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

const keys = (pem: string) => jwtMount({ keys: { kind: 'publicKeys', pems: [pem] } });

test.each([
  ['a JWT mount with its key', keys(own.pem), 'valid'],
  ['a JWT mount with another', keys(foreign.pem), 'invalid'],
  ['a kubernetes mount with its key', kubernetesMount({ path: 'jwt-prod', pemKeys: [own.pem] }), 'valid'],
  ['a kubernetes mount with another', kubernetesMount({ path: 'jwt-prod', pemKeys: [foreign.pem] }), 'invalid'],
  ['a kubernetes mount without keys', kubernetesMount({ path: 'jwt-prod' }), 'unknown'],
])('the keys of the mount count where the cluster has declared none: %s', (_, mount, signature) => {
  expect(identified(jwt, [silent], mount)[1]).toBe(signature);
});

test('the algorithm of claims alone is that of the cluster’s keys', () => {
  const model = trustModel({ vault: vault({ authMounts: [jwtMount()] }), clusters: [prod] });
  const given = { alg: '', kid: '', claims: claimsOf(), signed: null };
  expect(identify(model, given, targetOf(prod, certificateIssuer())).token.alg).toBe('RS256');
});

test('of several keys it is known which one signed', () => {
  const rotated = cluster({ signingKeys: [dev.pem, own.pem] });
  const model = trustModel({ vault: vault({ authMounts: [jwtMount()] }), clusters: [rotated] });
  const given = parseToken(jwt);
  if (!given.ok) throw new Error(given.wanted);
  expect(identify(model, given.value, targetOf(rotated, certificateIssuer())).token.keyId).toBe(keyId(own.pem));
});

test('a token of an issuer that is accepted besides is its cluster’s own', () => {
  const moved = cluster({ tokenIssuer: 'https://new.example', acceptedTokenIssuers: [prod.tokenIssuer] });
  expect(identified(jwt, [moved, other])).toEqual(['prod', 'unknown', ofProd, unknown]);
});

test('a JWT-SVID is of no cluster, and says of whom it is', () => {
  const { model } = spireTrust();
  const edge = model.clusters.find(({ name }) => name === 'edge')!;
  const given = parseToken(
    signed({ iss: 'https://svid.acme.example', sub: 'spiffe://acme.example/ns/shop/sa/orders' }, foreign),
  );
  if (!given.ok) throw new Error(given.wanted);
  const { token, about } = identify(model, given.value, { cluster: edge, mount: 'jwt-spire' });
  expect([token.cluster, token.trustDomain, token.signature]).toEqual(['', 'acme.example', 'unknown']);
  expect(about).toEqual([
    'it is a JWT-SVID of trust domain `acme.example`, as Pods of `shop/orders` of cluster `edge` get it',
    unknown,
  ]);
});

test('what a cluster signed is of that cluster, whatever its subject', () => {
  const given = parseToken(signed(claimsOf({ sub: 'spiffe://acme.example/x' }), own));
  if (!given.ok) throw new Error(given.wanted);
  const { token } = identify(trustModel({ clusters: [prod] }), given.value, { cluster: prod, mount: '' });
  expect([token.cluster, token.trustDomain]).toEqual(['prod', '']);
});
