import { findCluster, findTarget, targetOf } from '../../../../src/trust/report/explain/target';
import {
  certificateIssuer,
  cluster,
  jwtAuthRole,
  jwtMount,
  objectMeta,
  trustModel,
  vault,
  workload,
} from '../../../support/model';
import { serverOf, spireModel, spireTrust } from '../../../support/spire';
import { twoClustersModel } from '../../../support/two-clusters-model';

const two = twoClustersModel();
const find = (names: { cluster?: string; client?: string; role?: string }, model = two) => {
  const found = findTarget(model, { cluster: '', client: '', role: '', ...names });
  if ('fault' in found) return found.fault;
  const { cluster, client, mount, role } = found;
  return [cluster.name, client?.id ?? null, mount, role];
};

test.each([
  ['an Issuer', { client: 'shop/vault' }, ['prod', 'shop/vault', 'kubernetes-prod', 'acme-prod-shop-vault']],
  ['a ClusterIssuer', { client: 'edge' }, ['prod', 'edge', 'kubernetes-prod', 'edge']],
  ['a workload', { client: 'shop/orders' }, ['prod', 'shop/orders', 'kubernetes-prod', 'acme-prod-shop_orders']],
  ['with its kind', { client: 'clusterissuer:edge' }, ['prod', 'edge', 'kubernetes-prod', 'edge']],
  [
    'a role, which its client uses',
    { role: 'acme-prod-shop_orders' },
    ['prod', 'shop/orders', 'kubernetes-prod', 'acme-prod-shop_orders'],
  ],
  [
    'a role in capitals',
    { role: 'ACME-prod-shop_orders' },
    ['prod', 'shop/orders', 'kubernetes-prod', 'acme-prod-shop_orders'],
  ],
  [
    'a role on one of two mounts',
    { role: 'jwt-prod.old/acme-prod-shop-vault' },
    ['prod', null, 'jwt-prod.old', 'acme-prod-shop-vault'],
  ],
])('finds %s', (_, names, expected) => {
  expect(find({ cluster: 'prod', ...names })).toEqual(expected);
});

test.each([
  ['a cluster that there is not', { cluster: 'prd', client: 'x' }, 'unknown cluster `prd`: did you mean `prod`?'],
  ['no cluster of two', { client: 'x' }, 'name a cluster: `prod`, `dev`'],
  ['neither', { cluster: 'prod' }, 'name either a client or an auth role'],
  ['both', { cluster: 'prod', client: 'edge', role: 'edge' }, 'name either a client or an auth role'],
  [
    'an unknown client',
    { cluster: 'prod', client: 'shop/valut' },
    'unknown client of cluster `prod` `shop/valut`: did you mean `shop/vault`?',
  ],
  [
    'an unknown role',
    { cluster: 'dev', role: 'x' },
    'unknown auth role of cluster `dev` `x`: known is `acme-dev-shop-vault`',
  ],
  [
    'a role on two mounts',
    { cluster: 'prod', role: 'acme-prod-shop-vault' },
    'auth role `acme-prod-shop-vault` may be any of `kubernetes-prod/acme-prod-shop-vault`, `jwt-prod.old/acme-prod-shop-vault`',
  ],
])('says what is wrong with %s', (_, names, fault) => {
  expect(find(names)).toBe(fault);
});

test('an Issuer and a workload of one id are told apart by their kind', () => {
  const issuer = certificateIssuer({ id: 'shop/orders', meta: objectMeta('shop', 'orders') });
  const model = trustModel({
    vault: vault({ authMounts: [jwtMount()], authRoles: [jwtAuthRole()] }),
    clusters: [cluster({ certificateIssuers: [issuer], workloads: [workload()] })],
  });
  expect(find({ client: 'shop/orders' }, model)).toBe(
    'client `shop/orders` may be any of `issuer:shop/orders`, `workload:shop/orders`',
  );
  expect(find({ client: 'issuer:shop/orders' }, model)).toEqual([
    'prod',
    'shop/orders',
    'jwt-prod',
    'acme-prod-shop-vault',
  ]);
  expect(find({ client: 'workload:shop/orders' }, model)).toEqual([
    'prod',
    'shop/orders',
    'jwt-prod',
    'acme-prod-shop_orders',
  ]);
});

test('the only cluster needs no name', () => {
  const only = cluster();
  expect(findCluster(trustModel({ clusters: [only] }), '')).toBe(only);
  expect(findCluster(trustModel(), '')).toEqual({ fault: 'there is no cluster' });
});

test('the mount of an Issuer is its path without `/v1/auth/`', () => {
  expect(targetOf(cluster(), certificateIssuer({ mountPath: '/v1/auth/a/b/' })).mount).toBe('a/b');
});

const role = 'acme-spiffe-ns_shop_sa_orders';

test.each([
  ['by its account', { cluster: 'edge', client: 'shop/orders' }, ['edge', '/ns/shop/sa/orders', 'jwt-spire', role]],
  [
    'by its SPIFFE ID',
    { cluster: 'edge', client: 'spiffe://acme.example/ns/shop/sa/orders' },
    ['edge', '/ns/shop/sa/orders', 'jwt-spire', role],
  ],
  ['by its role', { cluster: 'edge', role }, ['edge', '/ns/shop/sa/orders', 'jwt-spire', role]],
  ['by a role, from another cluster', { cluster: 'prod', role }, ['prod', null, 'jwt-spire', role]],
])('finds who holds a JWT-SVID %s', (_, names, expected) => {
  expect(find(names, spireTrust().model)).toEqual(expected);
});

test('two SPIFFE IDs of one account are told apart by themselves', () => {
  const model = spireModel();
  const spire = serverOf(model);
  const [one] = spire.workloads;
  const other = { ...one!, id: '/orders', spiffeId: 'spiffe://acme.example/orders' };
  const twice = { ...model, spire: { ...spire, workloads: [one!, other] } };
  expect(find({ cluster: 'edge', client: 'shop/orders' }, twice)).toBe(
    'client `shop/orders` may be any of `spiffe://acme.example/ns/shop/sa/orders`, `spiffe://acme.example/orders`',
  );
});
