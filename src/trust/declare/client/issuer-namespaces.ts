import type { PlacedCertificate } from '../certificate/complete-certificates';
import type { DeclaredIssuer, IssuerIdentity } from '../certificate/issuer-declaration';
import type { ClusterScope } from '../scope/cluster-scope';
import { child } from '../source/place';

/** Namespaces that may ask a ClusterIssuer: those that are named, else those of its certificates. */
export function namespacesOf(
  { report, certManager, place: cluster }: ClusterScope,
  { kind, name, place }: IssuerIdentity,
  { namespaces }: DeclaredIssuer,
  certificates: readonly PlacedCertificate[],
  isOfMesh: boolean,
): readonly string[] {
  if (kind === 'Issuer') return [];
  const isLimited = certManager.approvedBy === 'approver-policy';
  if (namespaces !== undefined && !isLimited) {
    const message = "cert-manager's own approver lets every namespace use a ClusterIssuer";
    report('setting-without-effect', child(place, 'namespaces'), message, {
      related: [child(child(cluster, 'certManager'), 'approvedBy')],
      fix: 'declare `approvedBy: approver-policy`',
    });
  }
  const found = namespaces ?? [...new Set(certificates.map(({ certificate }) => certificate.meta.namespace))];
  const allowed = found.filter((namespace) => namespace !== '');
  if (isLimited && allowed.length === 0 && !isOfMesh && certificates.length === 0) {
    const message = `no namespace may use ClusterIssuer \`${name}\`: approver-policy approves for those that are named`;
    report('setting-without-effect', place, message, {
      server: {
        server: 'approver-policy',
        words: 'event Unprocessed: Request is not applicable for any policy so ignoring',
      },
      fix: 'declare `namespaces`, or certificates',
    });
  }
  return allowed;
}
