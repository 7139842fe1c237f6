import type { Certificate, CertificateIssuer } from '../model/certificate-issuer';
import type { Cluster } from '../model/cluster';
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
export function requestsTo(cluster: Cluster, { kind, meta }: CertificateIssuer): readonly SigningRequest[] {
  const { certManager, istioCsr } = cluster;
  const controller = serviceAccountSubject(certManager.namespace, certManager.serviceAccount);
  const declared = inCluster(cluster).certificates.get(`${kind}/${meta.namespace}/${meta.name}`) ?? [];
  const isOfMesh =
    istioCsr?.issuerKind === kind &&
    istioCsr.issuerName === meta.name &&
    (kind === 'ClusterIssuer' || istioCsr.istioNamespace === meta.namespace);
  return [
    ...declared.map((certificate) => ({ certificate, requester: controller })),
    ...(isOfMesh ? istioCsr.requests : []).map(({ certificate, requester }) => ({
      certificate: { ...certificate, uris: certificate.uris.map(oneOf) },
      requester: serviceAccountSubject(requester.namespace, requester.name),
    })),
  ];
}

/** One of the identities that a glob stands for: all are judged alike. */
function oneOf(uri: string): string {
  return uri.replaceAll('*', 'default');
}
