import type { Certificate, CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import type { PlannedObject } from '../../../src/trust/plan/planned';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { Workload } from '../../../src/trust/model/workload';
import type { Cluster } from '../harness/cluster';
import type { VaultServer } from '../harness/vault-server';
import type { Cell } from '../refusals/cell';

/** Servers, and who else is there to try the doors. */
export interface Servers {
  readonly cluster: Cluster;
  /** A cluster whose tokens name the same issuer. */
  readonly twin: Cluster;
  readonly vault: VaultServer;
  /** Token of cert-manager's own account. */
  readonly certManagerToken: string;
}

/** One trust on the servers, with everything in place or with one thing taken away. */
export interface World {
  readonly name: string;
  readonly cell: Cell;
  readonly model: TrustModel;
  /** What was applied to the cluster. */
  readonly objects: readonly PlannedObject[];
}

/** The one client of a world, and what it asks of Vault. */
export interface ClientOf {
  readonly issuer: CertificateIssuer | undefined;
  readonly workload: Workload | undefined;
  readonly certificate: Certificate | undefined;
}

export function clientOf({ model }: World): ClientOf {
  const [cluster] = model.clusters;
  return {
    issuer: cluster?.certificateIssuers[0],
    workload: cluster?.workloads[0],
    certificate: cluster?.certificates[0],
  };
}
