import type { ObjectMeta } from './kubernetes-objects';
import type { Placed } from './origin';
import type { TokenHolder } from './workload';

/**
 * The server's side of `k8s_psat`: a cluster whose nodes are attested by an agent's ServiceAccount token, a TokenReview,
 * and a look at the Pod and its node.
 */
export interface PsatCluster extends Placed {
  /** Name by which agents call it. */
  readonly cluster: string;
  /** `audience`; empty takes the API server's own. */
  readonly audiences: readonly string[];
  /** `namespace:name` of the accounts whose tokens count. */
  readonly allowList: readonly string[];
  /** '' uses the account of the server's own Pod. */
  readonly kubeConfigFile: string;
  /** The account of this cluster as which the server calls its API server. */
  readonly reviewer: { readonly namespace: string; readonly serviceAccount: string };
}

/** The agents of one cluster, as they are started. What they hold as Pods counts where their attestor is `k8s_psat`. */
export interface SpireAgents extends TokenHolder {
  /** Name of the cluster whose nodes they run on. */
  readonly cluster: string;
  readonly trustDomain: string;
  /** Where they look for the server. */
  readonly address: string;
  readonly port: number;
  /** Name of their node attestor, as SPIRE calls it. */
  readonly attestor: string;
  /** The cluster that they say they are of; '' where their attestor asks for none. */
  readonly attestedAs: string;
}

/** Vault above the server's authority, and how the server is told to log in there. */
export interface SpireUpstream extends Placed {
  readonly pkiMount: string;
  /** Id of the workload that the server is to Vault, in its cluster. */
  readonly workload: string;
  /** '' where the system's certificates serve. */
  readonly caCertificateFile: string;
  readonly server: string;
  readonly vaultNamespace: string;
  /** `k8s_auth`: mount, role and file of the token. */
  readonly mount: string;
  readonly authRole: string;
  readonly tokenFile: string;
  /** Of the token, as Helm values ask for it. */
  readonly audience: string;
  readonly expirationSeconds: number;
}

/** The program that shows the keys of JWT-SVIDs to whoever discovers them. */
export interface SpireDiscovery extends Placed {
  readonly trustDomain: string;
  /** The issuer that its document names. */
  readonly jwtIssuer: string;
  /** Hosts by which it may be asked. */
  readonly domains: readonly string[];
  /** Where its document says that the keys are. */
  readonly jwksUri: string;
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

/** A SPIRE server. Times in seconds. */
export interface SpireServer extends Placed {
  readonly trustDomain: string;
  /** Name of the cluster that it runs in. */
  readonly cluster: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly port: number;
  /** '' leaves JWT-SVIDs without `iss`. */
  readonly jwtIssuer: string;
  readonly caTtl: number;
  /** Names of its node attestors, as SPIRE calls them. */
  readonly attestors: readonly string[];
  /** Where it finds the certificates by which `x509pop` knows nodes. */
  readonly caBundleFiles: readonly string[];
}

/** A SPIRE server with all that trusts it and all that it trusts. */
export interface Spire {
  readonly server: SpireServer;
  readonly psatClusters: readonly PsatCluster[];
  readonly agents: readonly SpireAgents[];
  /** null where the server signs its authority itself, or somebody else than Vault does. */
  readonly upstream: SpireUpstream | null;
  /** null where nobody discovers keys. */
  readonly discovery: SpireDiscovery | null;
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
