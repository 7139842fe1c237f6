import { child, descend, member, root } from '../../../../src/trust/declare/source/place';

test('a place names list members by identity and keeps their index in its path', () => {
  const list = descend(root, 'clusters', 'prod', 'certManager', 'issuers');
  const place = child(member(list, 3, 'sandbox/vault-issuer'), 'authRole');
  expect(place.at).toBe('clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole');
  expect(place.path).toEqual(['clusters', 'prod', 'certManager', 'issuers', 3, 'authRole']);
});

test('a key that dots would make ambiguous stands in brackets', () => {
  expect(descend(root, 'vault', 'pki', 'team/pki', 'root').at).toBe('vault.pki[team/pki].root');
  expect(descend(root, 'labels', 'app.kubernetes.io/name').at).toBe('labels[app.kubernetes.io/name]');
});
