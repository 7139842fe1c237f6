import { diagnostic } from '../diagnose/make';
import type { Diagnostic } from '../diagnose/diagnostic';
import type { ArtefactFacts, IssuerShape, StrayKey, UncheckedServer } from '../model/artefact-facts';
import type { Authentication } from '../model/authentication';
import type { CaCopy } from '../model/ca-copy';
import type { Certificate, CertificateIssuer } from '../model/certificate-issuer';
import type { CsiDriver } from '../model/csi-driver';
import type { SecretClient } from '../model/secret-client';
import type { RbacBinding, RbacRole, ServiceAccount, TokenSecret } from '../model/kubernetes-objects';
import type { ClusterSpiffeId } from '../model/spire';
import type { RequestPolicy } from '../model/request-policy';
import type { Workload } from '../model/workload';
import { manifestsOf, originsAt, type Manifest, type ManifestDocument } from './manifests/manifest';
import { authenticationGroup, readAuthentication } from './manifests/read-authentication';
import { readCaCopy } from './manifests/read-ca-copy';
import { readCsiDriver } from './manifests/read-csi-driver';
import {
  readSecretProviderClass,
  readSecretStore,
  readVaultAuth,
  readVaultConnection,
  type ReadVaultAuth,
  type VaultConnection,
} from './manifests/read-secret-client';
import { readCertificate } from './manifests/read-certificate';
import { readIssuer } from './manifests/read-issuer';
import { readPods, runsPods } from './manifests/read-pod';
import { readRequestPolicy } from './manifests/read-request-policy';
import { readRbacBinding, readRbacRole } from './manifests/read-rbac';
import { readClusterSpiffeId } from './manifests/read-spiffe-id';
import { uncheckedVault } from './manifests/unchecked-vault';
import { below, text } from './untyped';

/** What manifests will put into one cluster. */
export interface ReadCluster {
  readonly name: string;
  readonly certificateIssuers: readonly CertificateIssuer[];
  readonly certificates: readonly Certificate[];
  readonly requestPolicies: readonly RequestPolicy[];
  readonly workloads: readonly Workload[];
  readonly clusterSpiffeIds: readonly ClusterSpiffeId[];
  readonly secretClients: readonly SecretClient[];
  readonly vaultAuths: readonly ReadVaultAuth[];
  readonly vaultConnections: readonly VaultConnection[];
  readonly csiDrivers: readonly CsiDriver[];
  readonly caCopies: readonly CaCopy[];
  readonly serviceAccounts: readonly ServiceAccount[];
  readonly tokenSecrets: readonly TokenSecret[];
  readonly rbacRoles: readonly RbacRole[];
  readonly rbacBindings: readonly RbacBinding[];
  /** What its API server is started with, as far as the files say. */
  readonly authentications: readonly Authentication[];
  readonly facts: ArtefactFacts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the manifests of one cluster, which no manifest names. */
export function readManifests(documents: readonly ManifestDocument[], clusterName: string): ReadCluster {
  const reader = new ClusterReader();
  for (const document of documents) {
    // An empty document between two separators is nobody's mistake.
    if (document.value === null || document.value === undefined) continue;
    for (const manifest of manifestsOf(document)) {
      if (manifest === null) reader.refuse(document.at);
      else reader.read(manifest);
    }
  }
  return reader.cluster(clusterName);
}

/** API group of each kind that is read, so that a namesake of another group is not taken for it. */
const groups: Readonly<Record<string, string>> = {
  Issuer: 'cert-manager.io',
  ClusterIssuer: 'cert-manager.io',
  Certificate: 'cert-manager.io',
  CertificateRequestPolicy: 'policy.cert-manager.io',
  ServiceAccount: '',
  Secret: '',
  ConfigMap: '',
  ClusterTrustBundle: 'certificates.k8s.io',
  CSIDriver: 'storage.k8s.io',
  VaultAuth: 'secrets.hashicorp.com',
  VaultConnection: 'secrets.hashicorp.com',
  SecretStore: 'external-secrets.io',
  SecretProviderClass: 'secrets-store.csi.x-k8s.io',
  Role: 'rbac.authorization.k8s.io',
  ClusterRole: 'rbac.authorization.k8s.io',
  RoleBinding: 'rbac.authorization.k8s.io',
  ClusterRoleBinding: 'rbac.authorization.k8s.io',
  Pod: '',
  ReplicationController: '',
  Deployment: 'apps',
  StatefulSet: 'apps',
  DaemonSet: 'apps',
  ReplicaSet: 'apps',
  Job: 'batch',
  CronJob: 'batch',
  AuthenticationConfiguration: authenticationGroup,
  ClusterSPIFFEID: 'spire.spiffe.io',
};

class ClusterReader {
  private readonly certificateIssuers: CertificateIssuer[] = [];
  private readonly certificates: Certificate[] = [];
  private readonly requestPolicies: RequestPolicy[] = [];
  private readonly workloads: Workload[] = [];
  private readonly clusterSpiffeIds: ClusterSpiffeId[] = [];
  private readonly secretClients: SecretClient[] = [];
  private readonly vaultAuths: ReadVaultAuth[] = [];
  private readonly vaultConnections: VaultConnection[] = [];
  private readonly csiDrivers: CsiDriver[] = [];
  private readonly caCopies: CaCopy[] = [];
  private readonly serviceAccounts: ServiceAccount[] = [];
  private readonly tokenSecrets: TokenSecret[] = [];
  private readonly rbacRoles: RbacRole[] = [];
  private readonly rbacBindings: RbacBinding[] = [];
  private readonly authentications: Authentication[] = [];
  private readonly issuerShapes: IssuerShape[] = [];
  private readonly strayKeys: StrayKey[] = [];
  private readonly uncheckedServers: UncheckedServer[] = [];
  private readonly unread: string[] = [];
  private readonly diagnostics: Diagnostic[] = [];

  refuse(at: string): void {
    this.diagnostics.push(
      diagnostic({
        code: 'wrong-type',
        at,
        path: [],
        message: 'no Kubernetes object: `apiVersion` or `kind` is missing',
      }),
    );
  }

  read(manifest: Manifest): void {
    if (!this.understands(manifest)) this.unread.push(manifest.at);
  }

  cluster(name: string): ReadCluster {
    const { certificateIssuers, certificates, workloads, serviceAccounts, tokenSecrets, rbacRoles, rbacBindings } =
      this;
    const { secretClients, vaultAuths, vaultConnections, csiDrivers, caCopies } = this;
    const { requestPolicies, authentications, clusterSpiffeIds, diagnostics } = this;
    const { issuerShapes, strayKeys, uncheckedServers, unread } = this;
    return {
      name,
      certificateIssuers,
      certificates,
      requestPolicies,
      workloads,
      clusterSpiffeIds,
      secretClients,
      vaultAuths,
      vaultConnections,
      csiDrivers,
      caCopies,
      serviceAccounts,
      tokenSecrets,
      rbacRoles,
      rbacBindings,
      authentications,
      facts: { issuerShapes, strayKeys, uncheckedServers, unread },
      diagnostics,
    };
  }

  private understands(manifest: Manifest): boolean {
    const { kind, apiVersion } = manifest;
    const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    if (!Object.hasOwn(groups, kind) || groups[kind] !== group) return false;
    this.uncheckedServers.push(...uncheckedVault(manifest));
    if (runsPods(kind)) {
      this.workloads.push(...readPods(manifest));
      return true;
    }
    switch (kind) {
      case 'Issuer':
      case 'ClusterIssuer':
        return this.issuer(manifest);
      case 'Certificate':
        return push(this.certificates, readCertificate(manifest));
      case 'ClusterSPIFFEID':
        return push(this.clusterSpiffeIds, readClusterSpiffeId(manifest));
      case 'CertificateRequestPolicy':
        return push(this.requestPolicies, readRequestPolicy(manifest));
      case 'AuthenticationConfiguration':
        return push(this.authentications, readAuthentication(manifest));
      case 'ServiceAccount':
        return push(this.serviceAccounts, readServiceAccount(manifest));
      case 'Secret':
        return (
          push(this.tokenSecrets, readTokenSecret(manifest)) || push(this.caCopies, readCaCopy(manifest, 'Secret'))
        );
      case 'ConfigMap':
      case 'ClusterTrustBundle':
        return push(this.caCopies, readCaCopy(manifest, kind));
      case 'CSIDriver':
        return push(this.csiDrivers, readCsiDriver(manifest));
      case 'VaultAuth':
        return push(this.vaultAuths, readVaultAuth(manifest));
      case 'VaultConnection':
        return push(this.vaultConnections, readVaultConnection(manifest));
      case 'SecretStore':
        return push(this.secretClients, readSecretStore(manifest));
      case 'SecretProviderClass':
        return push(this.secretClients, readSecretProviderClass(manifest));
      case 'Role':
      case 'ClusterRole':
        return push(this.rbacRoles, readRbacRole(manifest));
      default:
        return push(this.rbacBindings, readRbacBinding(manifest));
    }
  }

  private issuer(manifest: Manifest): boolean {
    const read = readIssuer(manifest);
    if (read === null) return false;
    this.certificateIssuers.push(read.issuer);
    this.issuerShapes.push(read.shape);
    this.strayKeys.push(...read.strayKeys);
    return true;
  }
}

function push<Node>(nodes: Node[], node: Node | null): boolean {
  if (node !== null) nodes.push(node);
  return node !== null;
}

function readServiceAccount(manifest: Manifest): ServiceAccount {
  return { meta: manifest.meta, emitted: true, at: manifest.at, origins: originsAt(manifest, {}) };
}

/** Which account a token Secret is for. Source: Kubernetes core/v1 `ServiceAccountNameKey`. */
const accountAnnotation = 'kubernetes.io/service-account.name';

/** A Secret for a long-lived token; null for any other, whose content is nobody's business here. */
function readTokenSecret(manifest: Manifest): TokenSecret | null {
  if (text(below(manifest.value, 'type')) !== 'kubernetes.io/service-account-token') return null;
  const { [accountAnnotation]: account = '', ...annotations } = manifest.meta.annotations;
  return {
    meta: { ...manifest.meta, annotations },
    serviceAccount: account,
    at: manifest.at,
    origins: originsAt(manifest, {}),
  };
}
