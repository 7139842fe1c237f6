import { ClientIndex } from '../../../../src/trust/read/join/client-index';
import { certificateIssuer, cluster, jwtAuthRole, jwtMount, pkiRole, policy, vault } from '../../../support/model';

const prod = cluster({ certificateIssuers: [certificateIssuer()] });
const shop = { cluster: 'prod', client: 'shop/vault' };
const nobody = { cluster: '', client: '' };
const name = 'acme-prod-shop-vault';

test('an issuer leads to its mount and roles', () => {
  const index = new ClientIndex([prod], null);
  expect(index.login('jwt-prod')).toEqual({ cluster: 'prod', login: 'main' });
  expect(index.authRole('jwt-prod', name)).toEqual(shop);
  expect(index.authRole('jwt-prod', 'other')).toEqual({ cluster: 'prod', client: '' });
  expect(index.pkiRole('pki', name)).toEqual(shop);
});

test('what nothing leads to is for nobody', () => {
  const index = new ClientIndex([prod], null);
  expect(index.login('jwt-other')).toEqual({ cluster: '', login: 'main' });
  expect(index.authRole('jwt-other', name)).toEqual(nobody);
  expect(index.pkiRole('other', name)).toEqual(nobody);
  expect(index.policy('p', [])).toEqual(nobody);
});

test('what several lead to is for none of them', () => {
  const two = cluster({ certificateIssuers: [certificateIssuer(), certificateIssuer({ id: 'shop/second' })] });
  expect(new ClientIndex([two], null).authRole('jwt-prod', name)).toEqual({ cluster: 'prod', client: '' });
  const both = new ClientIndex([prod, cluster({ name: 'test', certificateIssuers: [certificateIssuer()] })], null);
  expect(both.login('jwt-prod')).toEqual({ cluster: '', login: 'main' });
  expect(both.authRole('jwt-prod', name)).toEqual(nobody);
});

test('a declaration knows better', () => {
  const declared = vault({
    authMounts: [jwtMount({ cluster: 'test', login: 'old' })],
    authRoles: [jwtAuthRole({ cluster: 'test', client: 'a/b' })],
    pkiRoles: [pkiRole({ cluster: 'test', client: 'a/b' })],
    policies: [policy({ cluster: 'test', client: 'a/b' })],
  });
  const index = new ClientIndex([prod], declared);
  expect(index.login('jwt-prod')).toEqual({ cluster: 'test', login: 'old' });
  expect(index.authRole('jwt-prod', name)).toEqual({ cluster: 'test', client: 'a/b' });
  expect(index.pkiRole('pki', name)).toEqual({ cluster: 'test', client: 'a/b' });
  expect(index.policy(name, [shop])).toEqual({ cluster: 'test', client: 'a/b' });
});

test('a policy is for the one client that gets it', () => {
  const index = new ClientIndex([], null);
  expect(index.policy('p', [shop, shop])).toEqual(shop);
  expect(index.policy('p', [shop, { cluster: 'prod', client: 'b' }])).toEqual({ cluster: 'prod', client: '' });
});

test.each(['/v1/auth/jwt-prod/', 'v1/auth/jwt-prod', 'jwt-prod'])(
  'mountPath %s leads to its mount, wrong as it may be',
  (mountPath) => {
    const index = new ClientIndex([cluster({ certificateIssuers: [certificateIssuer({ mountPath })] })], null);
    expect(index.login('jwt-prod').cluster).toBe('prod');
  },
);
