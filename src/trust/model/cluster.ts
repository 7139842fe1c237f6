import type { Authentication } from './authentication';
import type { CaCopy } from './ca-copy';
import type { Certificate, CertificateIssuer } from './certificate-issuer';
import type { ClusterCaller } from './cluster-caller';
import type { CsiDriver } from './csi-driver';
import type { IstioCsr } from './istio-csr';
import type { RbacBinding, RbacRole, ServiceAccount, TokenSecret } from './kubernetes-objects';
import type { Placed } from './origin';
import type { ClusterSpiffeId } from './spire';
import type { SecretClient } from './secret-client';
import type { PartyClient } from './relying-party';
import type { RequestPolicy } from './request-policy';
import type { Text } from './variable';
import type { ServerTrust } from './vault';
import type { Workload } from './workload';

/** Flags of the API server that bound the life of tokens. `max` in seconds. */
export interface TokenExpiration {
  readonly max: number;
  readonly extend: boolean;
}

/** cert-manager as it runs in one cluster. Version '' where none was declared. */
export interface CertManager extends Placed {
  readonly version: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly clusterResourceNamespace: string;
  /** Whose word a request needs before it is signed. */
  readonly approvedBy: 'cert-manager' | 'approver-policy';
}

/** One cluster: the facts about its API server, and what will be applied to it. */
export interface Cluster extends Placed {
  readonly name: string;
  /** '' where none was declared. */
  readonly version: string;
  readonly tokenIssuer: string;
  /** Issuers that its API server accepts besides, and writes into no new token. */
  readonly acceptedTokenIssuers: readonly string[];
  readonly apiAudiences: readonly string[];
  /** '' where not declared. */
  readonly apiServerUrl: Text;
  readonly apiServerCaBundle: Text;
  /** Public keys that verify its tokens, as PEM, that of the key that signs first; empty where not known. */
  readonly signingKeys: readonly string[];
  /** URL at which a copy of its keys is published beside the one of its discovery document; '' where nothing is hosted. */
  readonly hostedJwksUri: string;
  readonly anonymousAuth: boolean;
  readonly tokenExpiration: TokenExpiration;
  /** Whose tokens its API server accepts besides its own. */
  readonly authentication: Authentication;
  /** How this cluster's clients reach Vault. */
  readonly vault: ServerTrust & { readonly server: string; readonly serverName: string };
  readonly certManager: CertManager;
  readonly certificateIssuers: readonly CertificateIssuer[];
  readonly certificates: readonly Certificate[];
  readonly requestPolicies: readonly RequestPolicy[];
  /** null where no mesh gets certificates here. */
  readonly istioCsr: IstioCsr | null;
  readonly workloads: readonly Workload[];
  /** What operators log in by, for workloads that do not do so themselves. */
  readonly secretClients: readonly SecretClient[];
  readonly csiDrivers: readonly CsiDriver[];
  readonly caCopies: readonly CaCopy[];
  readonly callers: readonly ClusterCaller[];
  readonly clusterSpiffeIds: readonly ClusterSpiffeId[];
  readonly partyClients: readonly PartyClient[];
  readonly serviceAccounts: readonly ServiceAccount[];
  readonly tokenSecrets: readonly TokenSecret[];
  readonly rbacRoles: readonly RbacRole[];
  readonly rbacBindings: readonly RbacBinding[];
}
