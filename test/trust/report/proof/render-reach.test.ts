import { renderReach } from '../../../../src/trust/report/proof/render-reach';
import type { Reacher } from '../../../../src/trust/prove/standing';

const orders: Reacher = {
  ...{ cluster: 'prod', client: 'shop/orders', account: 'shop/orders', mount: 'jwt-prod', role: 'orders' },
  ...{ spiffeId: '', capabilities: ['read'] },
};

test('a path, and below it everybody in columns', () => {
  const edge = {
    ...orders,
    cluster: 'east',
    client: 'edge',
    account: 'cert-manager/edge',
    capabilities: ['update', 'read'],
  };
  const anyone = { ...orders, client: '', account: 'any account' };
  expect(renderReach([{ path: 'secret/a', by: [orders, edge, anyone] }], 100)).toBe(
    [
      'secret/a',
      '  prod  shop/orders                                  read',
      '  east  edge (ServiceAccount cert-manager/edge)      update, read',
      '  prod  any account (no client of this declaration)  read',
    ].join('\n'),
  );
});

test('one who comes in twice stands there once, and many are counted', () => {
  const twice = { ...orders, mount: 'jwt-prod.old', capabilities: ['list'] };
  const many = Array.from({ length: 25 }, (_, index) => ({ ...orders, client: `shop/c${String(index)}` }));
  expect(renderReach([{ path: 'secret/a', by: [orders, twice] }], 80)).toBe(
    'secret/a\n  prod  shop/orders  read, list',
  );
  expect(
    renderReach([{ path: 'secret/a', by: many }], 80)
      .split('\n')
      .slice(-1),
  ).toEqual(['  and 5 more']);
});

test('who comes by a JWT-SVID stands there with its SPIFFE ID', () => {
  const spiffeId = 'spiffe://acme.example/ns/shop/sa/orders';
  expect(renderReach([{ path: 'secret/a', by: [orders, { ...orders, spiffeId }] }], 100)).toBe(
    [
      'secret/a',
      '  prod  shop/orders                                             read',
      '  prod  shop/orders as spiffe://acme.example/ns/shop/sa/orders  read',
    ].join('\n'),
  );
});
