import { isForSvids, verifiesSvid } from '../../../src/trust/decide/svid-keys';
import { verifies } from '../../../src/trust/decide/keys';
import type { JwtMount } from '../../../src/trust/model/auth-mount';
import { clusterOf } from '../../../src/trust/model/lookup';
import { tokenOf, type Token } from '../../../src/trust/terms/token';
import { spireTrust } from '../../support/spire';

const { model } = spireTrust();
const mountAt = (path: string) => model.vault.authMounts.find((one) => one.path === path) as JwtMount;
const [own, prod] = [mountAt('jwt-spire'), mountAt('jwt-prod')];
const svid = (about: Partial<Token> = {}) => tokenOf({}, { trustDomain: 'acme.example', signature: 'valid', ...about });
const byPem: JwtMount = { ...own, keys: { kind: 'publicKeys', pems: ['x'] } };

test.each([
  ['the mount that discovers its keys', verifies(model, own, svid()), 'live'],
  ['the mount of a cluster', verifies(model, prod, svid()), false],
  ['keys of whom nobody knows', verifies(model, byPem, svid()), 'live'],
  ['forged', verifies(model, own, svid({ signature: 'invalid' })), false],
  ['forged, for keys of whom nobody knows', verifies(model, byPem, svid({ signature: 'invalid' })), false],
  ['of another trust domain', verifies(model, own, svid({ trustDomain: 'other.example' })), false],
  [
    'a token of a cluster at its mount',
    verifies(model, own, tokenOf({}, { cluster: 'edge', signature: 'valid' })),
    false,
  ],
  ['a token of whom nobody knows', verifies(model, own, tokenOf({})), 'live'],
])('a JWT-SVID: %s', (_, found, expected) => expect(found).toBe(expected));

test('a mount whose owner is known to be a cluster has none of its keys', () => {
  expect(verifiesSvid(model, byPem, svid(), clusterOf(model, 'prod'))).toBe(false);
});

test('a mount is for JWT-SVIDs by the URL of its keys, unless a cluster owns it', () => {
  expect([own, prod, byPem, { ...own, cluster: 'prod' }].map((mount) => isForSvids(model, mount))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(isForSvids({ ...model, spire: null }, own)).toBe(false);
});
