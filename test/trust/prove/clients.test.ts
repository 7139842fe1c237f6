import { clientsNamed, clientsOf, clusterNamed, isOf, shownClient, shownToken } from '../../../src/trust/prove/clients';
import { twoClustersModel } from '../../support/two-clusters-model';
import { ordersRole, twoSvids, withRole } from '../../support/spire';
import { entrancesOf } from '../../../src/trust/prove/entrance';

const model = twoClustersModel();

test('each Issuer and workload with the account as which it logs in', () => {
  expect(clientsOf(model, model.clusters[0]!).map(({ id, subject }) => [id, subject])).toEqual([
    ['shop/vault', 'system:serviceaccount:shop:vault'],
    ['edge', 'system:serviceaccount:cert-manager:edge'],
    ['shop/orders', 'system:serviceaccount:shop:orders'],
  ]);
});

test('a client by its name, and in a sentence', () => {
  const found = clientsNamed(model, { cluster: 'prod', client: 'edge' });
  expect('outcome' in found ? [] : found.map(shownClient)).toEqual(['`edge` of cluster `prod`']);
  expect(clusterNamed(model, 'none')).toMatchObject({ outcome: 'undecided', missing: 'clusters.none' });
});

test('who holds a JWT-SVID is a client of the cluster of its Pods, by its account', () => {
  const { model: spire } = twoSvids();
  const found = clientsNamed(spire, { cluster: 'edge', client: 'shop/orders' });
  expect(found).toMatchObject([
    { id: 'shop/orders', subject: 'system:serviceaccount:shop:orders', mount: 'jwt-spire', role: ordersRole },
  ]);
  expect(clientsNamed(spire, { cluster: 'prod', client: 'shop/orders' })).toMatchObject({ outcome: 'undecided' });
});

test('its way in is that of its account at its role', () => {
  const wide = withRole(twoSvids().model, { boundSubject: '' });
  const [orders] = clientsOf(
    wide,
    wide.clusters.find(({ name }) => name === 'edge')!,
  );
  const own = entrancesOf(wide).filter((entrance) => isOf(orders!, entrance));
  expect(own.map(shownToken)).toEqual([
    'the JWT-SVID `spiffe://acme.example/ns/shop/sa/orders` of `shop/orders` of cluster `edge`',
  ]);
  const [other] = entrancesOf(model);
  expect(shownToken(other!)).toMatch(/^a token of `/);
});
