import fc from 'fast-check';
import { authRoleId, clientId, loginId, pkiKeyId, pkiMountId } from '../../../src/trust/plan/terraform-ids';

const issuer = (namespace: string, name: string) => ({
  cluster: 'prod',
  client: `${namespace}/${name}`,
  at: `clusters.prod.certManager.issuers[${namespace}/${name}]`,
});
const workload = (namespace: string, name: string) => ({
  cluster: 'prod',
  client: `${namespace}/${name}`,
  at: `clusters.prod.workloads[${namespace}/${name}]`,
});
const clusterIssuer = (name: string) => ({
  cluster: 'prod',
  client: name,
  at: `clusters.prod.certManager.clusterIssuers[${name}]`,
});

test('ids are read at a glance', () => {
  expect(loginId('prod', 'main')).toBe('prod');
  expect(loginId('prod', 'old')).toBe('prod_old');
  expect(pkiMountId('pki-prod')).toBe('pki-prod');
  expect(pkiMountId('pki/prod')).toBe('pki__2f_prod');
  expect(pkiKeyId('pki/prod')).toBe('pki__2f_prod_key');
  expect(clientId(issuer('shop', 'vault'))).toBe('prod_shop_vault');
  expect(clientId(clusterIssuer('edge'))).toBe('prod_edge');
  expect(clientId(workload('shop', 'orders'))).toBe('prod_shop_orders_workload');
  expect(authRoleId(issuer('shop', 'vault'), 'main')).toBe('prod_shop_vault');
  expect(authRoleId(issuer('shop', 'vault'), 'old')).toBe('prod_shop_vault_old_login');
});

test('no two clients and logins share the id of an auth role', () => {
  const name = fc.constantFrom('a', 'b', 'workload', 'login', 'old', 'main', 'a.b', 'a-b');
  const client = fc.oneof(
    fc.tuple(name, name).map(([namespace, own]) => issuer(namespace, own)),
    fc.tuple(name, name).map(([namespace, own]) => workload(namespace, own)),
    name.map(clusterIssuer),
  );
  const role = fc.record({ client, login: name });
  fc.assert(
    fc.property(role, role, (a, b) => {
      const same = a.client.at === b.client.at && a.login === b.login;
      expect(authRoleId(a.client, a.login) === authRoleId(b.client, b.login)).toBe(same);
    }),
    { numRuns: 2000 },
  );
});
