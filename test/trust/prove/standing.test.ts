import { proveStanding, whoReaches } from '../../../src/trust/prove/standing';
import { jwtChain } from '../../support/decide-chain';
import { reading, sharedIssuer, twoClusters } from '../../support/declared-worlds';

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
  };
  const stock = {
    cluster: 'west',
    client: 'shop/stock',
    account: 'shop/stock',
    mount: 'jwt-west',
    role: 'acme-west-shop_stock',
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
