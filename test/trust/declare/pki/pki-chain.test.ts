import type { VaultDeclaration } from '../../../../src/trust/declare/declaration';
import { findingsOf, modelOf, sample } from '../sample';

const root = { root: { commonName: 'Root', ttl: '87600h' } } as const;
const signed = (signedBy: string, ttl = '8760h') =>
  ({ intermediate: { signedBy, commonName: 'Intermediate', ttl } }) as const;

function faults(pki: VaultDeclaration['pki'] & object): unknown {
  return findingsOf(sample({ vault: { pki: { pki: root, ...pki } } }));
}

test('nothing, oneself, a circle, and a mount without a key here sign nothing', () => {
  expect(faults({ a: signed('pkj') })).toEqual([
    ['unknown-pki-mount', 'vault.pki.a.intermediate.signedBy', 'unknown PKI mount `pkj`: did you mean `pki`?'],
  ]);
  expect(faults({ a: signed('a') })).toEqual([
    ['signer-impossible', 'vault.pki.a.intermediate.signedBy', '`a` would sign itself, which an intermediate cannot'],
  ]);
  expect(faults({ a: signed('b'), b: signed('a') })).toEqual([
    ['signer-impossible', 'vault.pki.a.intermediate.signedBy', 'nobody begins: `a` by `b` by `a`'],
  ]);
  expect(faults({ a: signed('old'), old: { existing: {} } })).toEqual([
    ['signer-impossible', 'vault.pki.a.intermediate.signedBy', '`old` is managed elsewhere, so it signs nothing here'],
  ]);
});

test('no authority outlives its signer, nor a root its mount', () => {
  expect(faults({ a: signed('pki', '87601h') })).toEqual([
    [
      'lifetime-exceeded',
      'vault.pki.a.intermediate.ttl',
      'an authority of `87601h` outlives `pki`, which signs for at most `87600h`',
    ],
  ]);
  expect(faults({ a: { ...root, maxLeaseTtl: '1h' } })).toEqual([
    ['lifetime-exceeded', 'vault.pki.a.root.ttl', 'a root of `87600h` would be cut to the `1h` of its mount `a`'],
  ]);
});

test('an intermediate may have as many levels below it as are declared', () => {
  const mounts = modelOf(sample({ vault: { pki: { pki: root, a: signed('pki'), b: signed('a') } } })).vault.pkiMounts;
  expect(mounts.map(({ source }) => ('authority' in source ? source.authority.maxPathLength : null))).toEqual([
    -1, 1, 0,
  ]);
});
