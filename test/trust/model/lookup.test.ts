import { clusterOf, inCluster, inVault, isWhole, under } from '../../../src/trust/model/lookup';
import {
  certificate,
  cluster,
  jwtAuthRole,
  policy,
  quickstartModel,
  tokenRequestBinding,
  trustModel,
  vault,
} from '../../support/model';

test('a Vault by the names under which it is asked; auth roles in lower case', () => {
  const held = vault({ authRoles: [jwtAuthRole({ name: 'Web' })], policies: [policy()] });
  expect(inVault(held).authRole.get(under('jwt-prod', 'web'))?.name).toBe('Web');
  expect(inVault(held).authRolesOn.get('jwt-prod')).toHaveLength(1);
  expect(
    inVault(held)
      .policiesOf.get(under('prod', 'shop/vault'))
      ?.map(({ name }) => name),
  ).toEqual(['acme-prod-shop-vault']);
  expect(inVault(held)).toBe(inVault(held));
});

test('a cluster by namespaces; a ClusterIssuer signs for all of them', () => {
  const at = cluster({
    certificates: [certificate(), certificate({ issuerKind: 'ClusterIssuer', issuerName: 'edge' })],
    rbacBindings: [tokenRequestBinding('shop', 'a'), tokenRequestBinding('shop', 'b')],
  });
  expect([...inCluster(at).certificates.keys()]).toEqual(['Issuer/shop/vault', 'ClusterIssuer//edge']);
  expect(inCluster(at).bindings.get('shop')).toHaveLength(2);
  expect(inCluster(quickstartModel().clusters[0]!).accounts.has('shop/vault')).toBe(true);
});

test('a declaration is whole; foreign configuration is where it says anything', () => {
  expect([
    isWhole(trustModel(), []),
    isWhole(trustModel({ name: '' }), []),
    isWhole(trustModel({ name: '' }), [1]),
  ]).toEqual([true, false, true]);
});

test('a cluster by its name; none has no name', () => {
  const model = trustModel({ clusters: [cluster(), cluster({ name: '' })] });
  expect([clusterOf(model, 'prod')?.name, clusterOf(model, ''), clusterOf(model, 'x')]).toEqual([
    'prod',
    undefined,
    undefined,
  ]);
});
