import type { ObjectMeta } from './kubernetes-objects';
import type { Placed } from './origin';
import type { TokenHolder } from './workload';

interface AttestationBase extends Placed {
  /** Name of the cluster whose nodes are attested; the server knows them under it. */
  readonly cluster: string;
}

/** Nodes that an agent's ServiceAccount token proves: a TokenReview, and a look at the Pod and its node. */
export interface PsatAttestation extends AttestationBase {
  readonly method: 'k8sPsat';
  readonly agent: TokenHolder;
  /** `audience` of the server; empty takes the API server's own. */
  readonly audiences: readonly string[];
  /** `namespace:name` of the accounts whose tokens count. */
  readonly allowList: readonly string[];
  /** '' uses the account of the server's own Pod. */
  readonly kubeConfigFile: string;
  /** The account of this cluster as which the server calls its API server. */
  readonly reviewer: { readonly namespace: string; readonly serviceAccount: string };
}

/** Nodes that know a token which the server gave out. */
export interface JoinTokenAttestation extends AttestationBase {
  readonly method: 'joinToken';
}

/** Nodes that hold a certificate with their name in a URI. */
export interface X509popAttestation extends AttestationBase {
  readonly method: 'x509pop';
  readonly pkiMount: string;
  readonly namespace: string;
  readonly nodes: readonly string[];
  /** Where the server finds the certificates of the PKI mount. */
  readonly caBundleFile: string;
}

export type NodeAttestation = PsatAttestation | JoinTokenAttestation | X509popAttestation;

/** Vault above the server's authority. */
export interface SpireUpstream extends Placed {
  readonly pkiMount: string;
  /** Id of the workload that the server is to Vault, in its cluster. */
  readonly workload: string;
  /** '' where the system's certificates serve. */
  readonly caCertificateFile: string;
}

/** Pods of one ServiceAccount that log in to Vault with a JWT-SVID. */
export interface SvidWorkload extends Placed {
  /** Path of the SPIFFE ID, by which it is told apart inside the server. */
  readonly id: string;
  readonly spiffeId: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Audience that it asks for. */
  readonly audience: string;
  readonly mount: string;
  readonly authRole: string;
}

/** A SPIRE server with all that trusts it and all that it trusts. Times in seconds. */
export interface SpireServer extends Placed {
  readonly trustDomain: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly address: string;
  readonly port: number;
  /** '' leaves JWT-SVIDs without `iss`. */
  readonly jwtIssuer: string;
  readonly caTtl: number;
  readonly attestations: readonly NodeAttestation[];
  readonly upstream: SpireUpstream | null;
  readonly workloads: readonly SvidWorkload[];
}

/** What gives Pods of a cluster their SPIFFE ID, as the controller manager reads it. */
export interface ClusterSpiffeId extends Placed {
  readonly meta: ObjectMeta;
  readonly spiffeIdTemplate: string;
  /** Labels of the namespaces and of the Pods that are looked at. */
  readonly namespaceLabels: Readonly<Record<string, string>>;
  readonly podLabels: Readonly<Record<string, string>>;
  /** Selectors that a Pod must have besides. */
  readonly workloadSelectors: readonly string[];
  readonly className: string;
}
