import type { Cluster } from '../../model/cluster';
import type { PlannedObject } from '../planned';
import { planCaCopy } from './ca-copy';
import { planCertificate } from './certificate';
import { planCertificateIssuer } from './certificate-issuer';
import { planClusterSpiffeId } from './cluster-spiffe-id';
import { planCsiDriver } from './csi-driver';
import { planRbacBinding, planRbacRole } from './rbac';
import { planSecretClient } from './secret-client';
import { planRequestPolicy } from './request-policy';
import { planServiceAccount } from './service-account';
import { planTokenSecret } from './token-secret';

/** What others need stands before what needs it. */
const applyOrder = [
  'ServiceAccount',
  'Secret',
  'ConfigMap',
  'ClusterTrustBundle',
  'ClusterRole',
  'Role',
  'RoleBinding',
  'ClusterRoleBinding',
  'CertificateRequestPolicy',
  'Issuer',
  'ClusterIssuer',
  'Certificate',
  'ClusterSPIFFEID',
  'CSIDriver',
  'VaultConnection',
  'VaultAuth',
  'SecretStore',
  'SecretProviderClass',
];

/** The manifests of one cluster in the order of apply; within a kind by name, so that an edit moves nothing else. */
export function planObjects(cluster: Cluster): readonly PlannedObject[] {
  const { name } = cluster;
  const objects = [
    ...cluster.serviceAccounts.filter(({ emitted }) => emitted).map((account) => planServiceAccount(account, name)),
    ...cluster.tokenSecrets.map((secret) => planTokenSecret(secret, name)),
    ...cluster.caCopies.map((copy) => planCaCopy(copy, name)),
    ...cluster.rbacRoles.map((role) => planRbacRole(role, name)),
    ...cluster.rbacBindings.filter(({ emitted }) => emitted).map((binding) => planRbacBinding(binding, name)),
    ...cluster.requestPolicies.map((policy) => planRequestPolicy(policy, name)),
    ...cluster.certificateIssuers.map((issuer) => planCertificateIssuer(issuer, name)),
    ...cluster.certificates.map((certificate) => planCertificate(certificate, name)),
    ...cluster.clusterSpiffeIds.map((id) => planClusterSpiffeId(id, name)),
    ...cluster.csiDrivers.filter(({ emitted }) => emitted).map((driver) => planCsiDriver(driver, name)),
    ...cluster.secretClients.flatMap((client) => planSecretClient(client, name)),
  ];
  return objects.sort(inApplyOrder);
}

function inApplyOrder(a: PlannedObject, b: PlannedObject): number {
  const byKind = applyOrder.indexOf(a.manifest.kind) - applyOrder.indexOf(b.manifest.kind);
  if (byKind !== 0) return byKind;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
