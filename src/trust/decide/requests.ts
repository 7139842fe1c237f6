import type { Certificate, CertificateIssuer } from '../model/certificate-issuer';
import type { Cluster } from '../model/cluster';
import type { IstioCsr, MeshRequest } from '../model/istio-csr';
import { inCluster } from '../model/lookup';
import { serviceAccountSubject } from '../terms/subject';

/** A CertificateRequest, and who made it. */
export interface SigningRequest {
  /** The Certificate that it was made for, or one that would ask for the same. */
  readonly certificate: Certificate;
  /** User that the API server wrote into it. */
  readonly requester: string;
}

/** What an issuer is asked for: by cert-manager for each Certificate, and by a mesh. */
export function requestsTo(cluster: Cluster, issuer: CertificateIssuer): readonly SigningRequest[] {
  const { certManager, istioCsr } = cluster;
  const { kind, meta } = issuer;
  const controller = serviceAccountSubject(certManager.namespace, certManager.serviceAccount);
  const declared = inCluster(cluster).certificates.get(`${kind}/${meta.namespace}/${meta.name}`) ?? [];
  const ofMesh = istioCsr !== null && signsForMesh(issuer, istioCsr) ? istioCsr.requests : [];
  return [
    ...declared.map((certificate) => ({ certificate, requester: controller })),
    ...ofMesh.map((request) => requestOf(request, request.certificate.uris.map(oneOf))),
  ];
}

/** Whether an issuer is the one that a mesh asks: one of its own namespace, or a ClusterIssuer. */
export function signsForMesh({ kind, meta }: CertificateIssuer, mesh: IstioCsr): boolean {
  return (
    mesh.issuerKind === kind &&
    mesh.issuerName === meta.name &&
    (kind === 'ClusterIssuer' || mesh.istioNamespace === meta.namespace)
  );
}

/** A request of a mesh for these identities, in the place of its globs. */
export function requestOf({ certificate, requester }: MeshRequest, uris: readonly string[]): SigningRequest {
  return {
    certificate: { ...certificate, uris },
    requester: serviceAccountSubject(requester.namespace, requester.name),
  };
}

/** One of the identities that a glob stands for: all are judged alike. */
function oneOf(uri: string): string {
  return uri.replaceAll('*', 'default');
}
