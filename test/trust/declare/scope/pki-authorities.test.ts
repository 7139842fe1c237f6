import { findAuthorities } from '../../../../src/trust/declare/scope/pki-authorities';
import { vaultPlace, child } from '../../../../src/trust/declare/source/place';

test('the shortest of what is declared limits a mount', () => {
  const root = { commonName: 'Root', ttl: '720h' };
  const authorities = findAuthorities(
    { a: { root }, b: { root, maxLeaseTtl: '24h' }, c: { existing: {} }, d: { existing: { maxLeaseTtl: '1h' } } },
    child(vaultPlace, 'pki'),
  );
  expect([...authorities.values()].map(({ limit, limitPlace }) => [limit, limitPlace.at])).toEqual([
    [2592000, 'vault.pki.a.root.ttl'],
    [86400, 'vault.pki.b.maxLeaseTtl'],
    [0, 'vault.pki.c'],
    [3600, 'vault.pki.d.existing.maxLeaseTtl'],
  ]);
});
