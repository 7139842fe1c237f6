import { proveStanding, whoReaches } from '../../../src/trust/prove/standing';
import { jwtChain } from '../../support/decide-chain';
import { reading, sharedIssuer, twoClusters } from '../../support/declared-worlds';
import { ordersRole, twoSvids, withRole } from '../../support/spire';

const trust = twoClusters(
  { workloads: [reading('orders', 'secret/data/orders/*', 'secret/shared')] },
  { workloads: [reading('stock', 'secret/shared')] },
);

test('a declaration claims that each client gets in, nobody else does, and clusters are separate', () => {
  const { verdict, parts, reach } = proveStanding(trust.model);
  expect(verdict.outcome).toBe('proved');
  expect(parts.map(({ text }) => text)).toEqual([
    'each of 2 clients can do what it is declared to do',
    'nobody else reaches any of these paths',
    'clusters `east`, `west` are separate: no auth mount takes tokens of two of them; reached from several: `secret/shared`',
  ]);
  const orders = {
    cluster: 'east',
    client: 'shop/orders',
    account: 'shop/orders',
    mount: 'jwt-east',
    role: 'acme-east-shop_orders',
    spiffeId: '',
  };
  const stock = {
    cluster: 'west',
    client: 'shop/stock',
    account: 'shop/stock',
    mount: 'jwt-west',
    role: 'acme-west-shop_stock',
    spiffeId: '',
  };
  expect(reach).toEqual([
    { path: 'secret/data/orders/*', by: [{ ...orders, capabilities: ['read'] }] },
    {
      path: 'secret/shared',
      by: [
        { ...orders, capabilities: ['read'] },
        { ...stock, capabilities: ['read'] },
      ],
    },
  ]);
});

test('who reaches one path, with one capability', () => {
  expect(whoReaches(trust.model, 'secret/+', 'read').map(({ cluster, client }) => `${cluster} ${client}`)).toEqual([
    'east shop/orders',
    'west shop/stock',
  ]);
  expect(whoReaches(trust.model, 'secret/+', 'list')).toEqual([]);
});

test('whoever comes in by a pattern and is no client is a witness', () => {
  const model = jwtChain({ role: { boundSubject: '' } });
  const { verdict } = proveStanding(model);
  expect(verdict.outcome).toBe('refuted');
  expect(verdict.witness).toMatchObject({
    cluster: 'prod',
    mount: 'jwt-prod',
    path: 'pki/sign/acme-prod-shop-vault',
    capability: 'update',
  });
  expect(verdict.witness?.token['sub']).toBe('system:serviceaccount:x:x');
});

test('what keeps one declaration open is said of each mount', () => {
  const { verdict } = proveStanding(sharedIssuer('unknown').model);
  expect([verdict.outcome, verdict.missing]).toEqual(['undecided', 'clusters.west.signingKeys']);
});

describe('JWT-SVIDs', () => {
  const { model } = twoSvids();

  test('who holds one is listed with its SPIFFE ID, and is a client', () => {
    const { verdict, parts } = proveStanding(model);
    expect([verdict.outcome, parts[0]?.text]).toEqual(['proved', 'each of 4 clients can do what it is declared to do']);
    expect(whoReaches(model, 'secret/data/orders/*', '')).toEqual([
      {
        ...{ cluster: 'edge', client: 'shop/orders', account: 'shop/orders', mount: 'jwt-spire', role: ordersRole },
        ...{ spiffeId: 'spiffe://acme.example/ns/shop/sa/orders', capabilities: ['read'] },
      },
    ]);
  });

  test('one client at the role of another is somebody else', () => {
    const { verdict } = proveStanding(withRole(model, { boundSubject: '' }));
    expect(verdict).toMatchObject({ outcome: 'refuted', witness: { account: 'shop/stock', role: ordersRole } });
  });
});

test('of one cluster, too, one client at the role of another is somebody else', () => {
  const workloads = [reading('orders', 'secret/data/orders'), reading('stock', 'secret/data/stock')];
  const { model } = twoClusters({ workloads }, {});
  const authRoles = model.vault.authRoles.map((role) =>
    role.method === 'jwt' && role.client === 'shop/orders'
      ? { ...role, boundSubject: 'system:serviceaccount:shop:stock' }
      : role,
  );
  const { parts } = proveStanding({ ...model, vault: { ...model.vault, authRoles } });
  expect(parts.map(({ text }) => text)).toContain(
    'a token of `shop/stock` of cluster `east`, at `jwt-east` as auth role `acme-east-shop_orders`, can `read` `secret/data/orders`',
  );
});
