import {
  accountClientsOf,
  clientName,
  isCertificateIssuer,
  isSecretClient,
  isSvidWorkload,
  mountOf,
  svidWorkloadsOf,
  vaultClientsOf,
} from '../../../src/trust/model/vault-client';
import { clusterOf } from '../../../src/trust/model/lookup';
import { certificateIssuer, cluster, trustModel, workload } from '../../support/model';
import { spireModel, spireOf } from '../../support/spire';
import { clientVia } from '../../support/token-clients';

const client = clientVia({ externalSecrets: {} });
const edge = cluster({
  ...{ name: 'edge', certificateIssuers: [certificateIssuer()], workloads: [workload()], secretClients: [client] },
});
const model = trustModel({ clusters: [edge], spire: spireOf(spireModel()) });

test('Issuers, workloads and operators log in to Vault with tokens of accounts, others with a JWT-SVID', () => {
  const all = vaultClientsOf(model, edge);
  expect(all.map(isCertificateIssuer)).toEqual([true, false, false, false]);
  expect(all.map(isSecretClient)).toEqual([false, false, true, false]);
  expect(all.map(isSvidWorkload)).toEqual([false, false, false, true]);
  expect(accountClientsOf(edge)).toEqual(all.slice(0, 3));
});

test('who holds a JWT-SVID is named by the account, in its cluster alone', () => {
  expect(svidWorkloadsOf(model, edge).map(clientName)).toEqual(['shop/orders']);
  expect(clientName(certificateIssuer())).toBe('shop/vault');
  const other = spireModel();
  expect(svidWorkloadsOf(other, clusterOf(other, 'prod')!)).toEqual([]);
  expect(svidWorkloadsOf({ ...model, spire: null }, edge)).toEqual([]);
});

test('an Issuer says its mount by the path of its login, others by itself', () => {
  const mounts = vaultClientsOf(model, edge).map(mountOf);
  expect(mounts).toEqual(['jwt-prod', workload().mount, client.mount, 'jwt-spire']);
});
