import { generateKeyPairSync } from 'node:crypto';
import { isSignedBy, isSignedByFetched, verifies } from '../../../src/trust/decide/keys';
import { keyId } from '../../../src/trust/terms/pem';
import { tokenOf, type Token } from '../../../src/trust/terms/token';
import type { JwtMount } from '../../../src/trust/model/auth-mount';
import { cluster, jwtMount, tokenIssuer, trustModel } from '../../support/model';

const pem = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const [keyA, keyB] = [pem(), pem()];
const A = cluster({ name: 'prod', signingKeys: [keyA] });
const B = cluster({ name: 'b', at: 'clusters.b', signingKeys: [keyB] });
const copy = cluster({ name: 'copy', at: 'clusters.copy', signingKeys: [keyA] });
const silent = cluster({ name: 'silent', at: 'clusters.silent' });
const both = cluster({ name: 'both', at: 'clusters.both', signingKeys: [keyA, keyB] });
const model = trustModel({ clusters: [A, B, copy, silent, both] });
const by = (name: string, signature: Token['signature'] = 'valid') => tokenOf({}, { cluster: name, signature });
const signedBy = (name: string, key: string) => tokenOf({}, { cluster: name, signature: 'valid', keyId: keyId(key) });

test.each([
  ['its own token', isSignedBy(model, by('prod'), A), true],
  ['its own, not verified', isSignedBy(model, by('prod', 'unknown'), A), 'live'],
  ['a forged one', isSignedBy(model, by('prod', 'invalid'), A), false],
  ['of a cluster with another key', isSignedBy(model, by('b'), A), false],
  ['of a cluster with a copied key', isSignedBy(model, by('copy'), A), true],
  [
    'of a cluster whose keys nobody declared',
    isSignedBy(model, by('silent'), A),
    { missing: 'clusters.silent.signingKeys' },
  ],
  [
    'of another cluster, own keys not declared',
    isSignedBy(model, by('b'), silent),
    { missing: 'clusters.silent.signingKeys' },
  ],
  ['of unknown origin', isSignedBy(model, by('', 'unknown'), A), 'live'],
  ['its own, of a key that it has', isSignedBy(model, signedBy('prod', keyA), A), true],
  ['its own, of a key that it has no more', isSignedBy(model, signedBy('prod', keyB), A), false],
  ['its own, of a key, own keys not declared', isSignedBy(model, signedBy('silent', keyB), silent), true],
  ['of a cluster that shares another of its keys', isSignedBy(model, signedBy('both', keyB), A), false],
  ['of a cluster that shares just this key', isSignedBy(model, signedBy('both', keyA), A), true],
])('a cluster: %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

const keys = (from: JwtMount['keys'], changes: Partial<JwtMount> = {}) => jwtMount({ keys: from, ...changes });
const pems = (...list: readonly string[]) => keys({ kind: 'publicKeys', pems: list });
const served = (servedBy: 'apiServer' | 'hosted', changes: Partial<JwtMount> = {}) =>
  keys({ kind: 'discovery', url: tokenIssuer, caBundle: '', servedBy }, changes);

test.each([
  ['public keys with the key', verifies(model, pems(keyB, keyA), by('prod')), true],
  ['public keys without it', verifies(model, pems(keyB), by('prod')), false],
  [
    'public keys, keys of its cluster not declared',
    verifies(model, { ...pems(keyA), cluster: 'silent' }, by('silent')),
    'live',
  ],
  [
    'public keys, those of another cluster not declared',
    verifies(model, pems(keyA), by('silent')),
    { missing: 'clusters.silent.signingKeys' },
  ],
  ['discovery at the API server', verifies(model, served('apiServer'), by('prod')), true],
  ['discovery at a hosted copy', verifies(model, served('hosted'), by('prod')), 'live'],
  ['discovery, token of another cluster', verifies(model, served('apiServer'), by('b')), false],
  [
    'discovery, a foreign mount, found by its URL',
    verifies(model, served('apiServer', { cluster: '' }), by('b')),
    false,
  ],
  ['a forged token', verifies(model, served('hosted'), by('prod', 'invalid')), false],
  ['public keys with the key that signed', verifies(model, pems(keyB), signedBy('both', keyB)), true],
  ['public keys with another of its keys', verifies(model, pems(keyB), signedBy('both', keyA)), false],
])('a mount: %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test.each([
  ['served by the API server itself', by('prod'), A, 'apiServer', true],
  ['out of a hosted copy', by('prod'), A, 'hosted', 'live'],
  ['of another cluster', by('b'), A, 'hosted', false],
  ['of an issuer outside', by('prod'), undefined, 'hosted', 'live'],
  ['forged, whoever the issuer is', by('prod', 'invalid'), undefined, 'hosted', false],
] as const)('keys that are fetched, %s', (_, token, owner, servedBy, expected) => {
  expect(isSignedByFetched(model, token, { cluster: owner?.name ?? '', servedBy })).toBe(expected);
});
