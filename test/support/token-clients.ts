/** A cluster whose workloads are served by operators, for tests of what is made of them. */
import type { ClusterDeclaration, WorkloadDeclaration } from '../../src/trust/declare/declaration';
import type { Cluster } from '../../src/trust/model/cluster';
import type { SecretClient } from '../../src/trust/model/secret-client';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { modelOf, sample, workload } from '../trust/declare/sample';

export const csiRoute = {
  secretsStoreCsi: { secrets: [{ name: 'db', path: 'secret/data/orders', key: 'password' }] },
} as const;

/** One workload by the way that is given. */
export function modelVia(
  via: WorkloadDeclaration['via'],
  change: Partial<ClusterDeclaration> = {},
  more: Partial<WorkloadDeclaration> = {},
): TrustModel {
  const one = { ...workload, ...more, ...(via === undefined ? {} : { via }) };
  return modelOf(sample({ cluster: { ...change, workloads: [one] } }));
}

export function clientVia(...given: Parameters<typeof modelVia>): SecretClient {
  return onlyClient(modelVia(...given));
}

export function onlyClient({ clusters: [cluster] }: TrustModel): SecretClient {
  const [client] = (cluster as Cluster).secretClients;
  if (client === undefined) throw new Error('no operator logs in for the workload');
  return client;
}

/** A login whose clients review themselves. */
export const reviewedByClient: Partial<ClusterDeclaration> = {
  apiServer: { url: 'https://prod.acme.example:6443', caBundle: { variable: 'prod_ca' } },
  login: { kubernetes: { reviewer: { client: {} } } },
};
