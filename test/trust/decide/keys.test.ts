import { generateKeyPairSync } from 'node:crypto';
import { isSignedBy, verifies } from '../../../src/trust/decide/keys';
import { tokenOf, type Token } from '../../../src/trust/terms/token';
import { keyId } from '../../../src/trust/terms/pem';
import type { JwtMount } from '../../../src/trust/model/auth-mount';
import { cluster, jwtMount, tokenIssuer, trustModel } from '../../support/model';

const pem = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const [keyA, keyB] = [pem(), pem()];
const A = cluster({ name: 'prod', signingKeys: [keyA] });
const B = cluster({ name: 'b', at: 'clusters.b', signingKeys: [keyB] });
const copy = cluster({ name: 'copy', at: 'clusters.copy', signingKeys: [keyA] });
const silent = cluster({ name: 'silent', at: 'clusters.silent' });
const rotating = cluster({ name: 'rotating', at: 'clusters.rotating', signingKeys: [keyA, keyB] });
const model = trustModel({ clusters: [A, B, copy, silent, rotating] });
const byKey = (pem: string) => tokenOf({}, { cluster: 'rotating', signature: 'valid', key: keyId(pem) });
const by = (name: string, signature: Token['signature'] = 'valid') => tokenOf({}, { cluster: name, signature });

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
  ['public keys with the one of two that signed', verifies(model, pems(keyA), byKey(keyA)), true],
  ['public keys with the other of two', verifies(model, pems(keyA), byKey(keyB)), false],
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
])('a mount: %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});
