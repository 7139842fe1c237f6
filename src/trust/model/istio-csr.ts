import type { Certificate } from './certificate-issuer';
import type { Placed } from './origin';

/** A request that a mesh makes. Its URIs are globs where several identities make it. */
export interface MeshRequest {
  /** Whether a member of the mesh asks for it, istio-csr for itself, or istiod. */
  readonly of: 'workload' | 'serving' | 'istiod';
  readonly certificate: Certificate;
  /** Account that makes the CertificateRequest. */
  readonly requester: { readonly namespace: string; readonly name: string };
}

/** istio-csr as it runs in one cluster. */
export interface IstioCsr extends Placed {
  readonly issuerKind: 'Issuer' | 'ClusterIssuer';
  readonly issuerName: string;
  readonly trustDomain: string;
  /** Namespaces whose ServiceAccounts get an identity; empty for all. */
  readonly namespaces: readonly string[];
  /** Longest life of a certificate, in seconds. */
  readonly duration: number;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Where istiod runs, and istio-csr makes its requests. */
  readonly istioNamespace: string;
  readonly revisions: readonly string[];
  /** Audiences for which it has tokens reviewed. */
  readonly audiences: readonly string[];
  /** What it asks of its issuer. */
  readonly requests: readonly MeshRequest[];
}
