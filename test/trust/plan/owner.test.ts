import { clientOwner, objectOwner } from '../../../src/trust/plan/owner';

test('the client whose place something stands at or below', () => {
  expect(clientOwner('clusters.prod.certManager.issuers[shop/vault]')).toEqual({ kind: 'issuer', id: 'shop/vault' });
  expect(clientOwner('clusters.prod.certManager.issuers[shop/vault].authRole')).toEqual({
    kind: 'issuer',
    id: 'shop/vault',
  });
  expect(clientOwner('clusters.prod.certManager.clusterIssuers[a.b].certificates[x/y]')).toEqual({
    kind: 'clusterIssuer',
    id: 'a.b',
  });
  expect(clientOwner('clusters.prod.workloads[shop/orders]')).toEqual({ kind: 'workload', id: 'shop/orders' });
});

test('what belongs to no client', () => {
  expect(clientOwner('clusters.prod.login')).toBeNull();
  expect(clientOwner('vault.pki.workloads[shop/orders]')).toBeNull();
});

test('an object belongs to its client, or to the login that needs it', () => {
  expect(objectOwner('clusters.prod.workloads[shop/orders]')).toBe('workload:shop/orders');
  expect(objectOwner('clusters.prod.login.kubernetes.reviewer')).toBe('login:main');
  expect(objectOwner('clusters.prod.logins.old.kubernetes.reviewer')).toBe('login:old');
  expect(objectOwner('defaults.login')).toBe('login:main');
  expect(objectOwner('clusters.west.accepts.east.roles[shop/view]')).toBe('accepts:east');
  expect(objectOwner('defaults.accepts.dex.roles[view]')).toBe('accepts:dex');
});
