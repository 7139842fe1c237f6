import type { CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import type { Cluster } from '../../../src/trust/model/cluster';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { Workload } from '../../../src/trust/model/workload';

/** The one client of a model, and the door at which it logs in. */
export interface OnlyClient {
  readonly cluster: Cluster;
  readonly client: CertificateIssuer | Workload;
  readonly mount: string;
  readonly role: string;
}

export function clientOf(model: TrustModel): OnlyClient {
  const [cluster] = model.clusters;
  const client = cluster?.certificateIssuers[0] ?? cluster?.workloads[0];
  if (cluster === undefined || client === undefined) throw new Error('the model has lost its client');
  const mount = 'signPath' in client ? client.mountPath.replace(/^\/v1\/auth\//, '') : client.mount;
  return { cluster, client, mount, role: client.authRole };
}
