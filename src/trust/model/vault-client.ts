import type { CertificateIssuer } from './certificate-issuer';
import type { Cluster } from './cluster';
import type { SecretClient } from './secret-client';
import type { Workload } from './workload';

/** Whoever logs in to Vault with a token of a ServiceAccount. */
export type VaultClient = CertificateIssuer | Workload | SecretClient;

/** Everybody of a cluster who logs in to Vault. */
export function vaultClientsOf(
  cluster: Pick<Cluster, 'certificateIssuers' | 'workloads' | 'secretClients'>,
): readonly VaultClient[] {
  return [...cluster.certificateIssuers, ...cluster.workloads, ...cluster.secretClients];
}

export function isCertificateIssuer(client: VaultClient): client is CertificateIssuer {
  return 'signPath' in client;
}

export function isSecretClient(client: VaultClient): client is SecretClient {
  return 'requester' in client;
}
