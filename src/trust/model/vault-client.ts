import { authMountOf } from '../terms/mount';
import type { CertificateIssuer } from './certificate-issuer';
import type { Cluster } from './cluster';
import type { SecretClient } from './secret-client';
import type { SvidWorkload } from './spire';
import type { TrustModel } from './trust-model';
import type { Workload } from './workload';

/** Whoever logs in to Vault with a token of a ServiceAccount. */
export type AccountClient = CertificateIssuer | Workload | SecretClient;

/** Whoever logs in to Vault. */
export type VaultClient = AccountClient | SvidWorkload;

/** Everybody of a cluster who logs in to Vault with a token of an account there. */
export function accountClientsOf(
  cluster: Pick<Cluster, 'certificateIssuers' | 'workloads' | 'secretClients'>,
): readonly AccountClient[] {
  return [...cluster.certificateIssuers, ...cluster.workloads, ...cluster.secretClients];
}

/** Everybody of a cluster who logs in to Vault. */
export function vaultClientsOf(model: TrustModel, cluster: Cluster): readonly VaultClient[] {
  return [...accountClientsOf(cluster), ...svidWorkloadsOf(model, cluster)];
}

/** Pods of a cluster that log in to Vault with a JWT-SVID. */
export function svidWorkloadsOf({ spire }: TrustModel, { name }: Cluster): readonly SvidWorkload[] {
  return (spire?.workloads ?? []).filter(({ cluster }) => cluster === name);
}

/** How people name a client of a cluster: an Issuer by itself, others by their account. */
export function clientName(client: VaultClient): string {
  return isSvidWorkload(client) ? `${client.namespace}/${client.serviceAccount}` : client.id;
}

/** Path of the auth mount at which a client logs in. */
export function mountOf(client: VaultClient): string {
  return isCertificateIssuer(client) ? authMountOf(client.mountPath) : client.mount;
}

export function isCertificateIssuer(client: VaultClient): client is CertificateIssuer {
  return 'signPath' in client;
}

export function isSecretClient(client: VaultClient): client is SecretClient {
  return 'requester' in client;
}

export function isSvidWorkload(client: VaultClient): client is SvidWorkload {
  return 'spiffeId' in client;
}
