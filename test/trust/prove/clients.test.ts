import { clientsNamed, clientsOf, clusterNamed, shownClient } from '../../../src/trust/prove/clients';
import { twoClustersModel } from '../../support/two-clusters-model';

const model = twoClustersModel();

test('each Issuer and workload with the account as which it logs in', () => {
  expect(clientsOf(model.clusters[0]!).map(({ id, subject }) => [id, subject])).toEqual([
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
