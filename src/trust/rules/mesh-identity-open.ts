import { mayUse, selects } from '../decide/approval';
import type { Cluster } from '../model/cluster';
import type { IstioCsr } from '../model/istio-csr';
import type { RequestPolicy } from '../model/request-policy';
import type { TrustModel } from '../model/trust-model';
import { globWitness } from '../terms/glob-intersection';
import { serviceAccountSubject } from '../terms/subject';
import type { Complaint, Rule } from './rule';

/** An issuer of a mesh that others may ask too: each of them can become any member of the mesh. */
export const meshIdentityOpen: Rule = {
  code: 'mesh-identity-open',
  find: ({ model }) =>
    model.clusters.flatMap((cluster) => (cluster.istioCsr === null ? [] : find(model, cluster, cluster.istioCsr))),
};

function find(model: TrustModel, cluster: Cluster, mesh: IstioCsr): readonly Complaint[] {
  const { issuerKind, issuerName, trustDomain, at } = mesh;
  const what = `mesh \`${trustDomain}\` of cluster \`${cluster.name}\``;
  if (cluster.certManager.approvedBy === 'cert-manager')
    return issuerKind === 'Issuer'
      ? []
      : [
          {
            message: `any namespace may ask ClusterIssuer \`${issuerName}\` for the identity of any member of ${what}`,
            at: `${at}.issuer`,
            fix: `declare an Issuer in \`${mesh.istioNamespace}\` for the mesh, or \`approvedBy: approver-policy\``,
          },
        ];
  return cluster.requestPolicies
    .filter((policy) => isOpen(model, cluster, mesh, policy))
    .map((policy) => ({
      message: `CertificateRequestPolicy \`${policy.meta.name}\` lets cert-manager ask for the identity of any member of ${what}, for whoever makes a Certificate`,
      at: policy.at,
      related: [at],
      fix: 'give the mesh an issuer of its own, or leave `allowedUriSans` out: it is derived from what the mesh needs',
    }));
}

/** Whether cert-manager, which asks for everybody's Certificates, may ask for other identities than that of istiod. */
function isOpen(model: TrustModel, cluster: Cluster, mesh: IstioCsr, policy: RequestPolicy): boolean {
  const { certManager } = cluster;
  const requester = serviceAccountSubject(certManager.namespace, certManager.serviceAccount);
  const own = mesh.requests.find(({ certificate }) => certificate.usages.length === 0);
  const members = mesh.requests.flatMap(({ certificate }) => certificate.uris.filter((uri) => uri.includes('*')));
  const reaches = (policy.allowed.uris.values ?? []).some(
    (glob) =>
      !(own?.certificate.uris ?? []).includes(glob) && members.some((member) => globWitness(glob, member) !== null),
  );
  if (!reaches || own === undefined) return false;
  const places = policy.namespaces.length === 0 ? [mesh.istioNamespace] : policy.namespaces;
  return places.some((namespace) => {
    const certificate = { ...own.certificate, meta: { ...own.certificate.meta, namespace } };
    return selects(policy, certificate) && mayUse(model, cluster, { certificate, requester }, policy).result !== false;
  });
}
