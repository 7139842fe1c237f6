import type { Certificate } from '../../model/certificate-issuer';
import { checkCertificate } from './check-certificate';
import { completeCertificate, type Signer } from './complete-certificate';
import type { CertificateDeclaration, ClusterIssuerCertificateDeclaration } from '../declaration';
import type { IssuerIdentity } from './issuer-declaration';
import type { Kept } from '../source/kept';
import { child, member, type Place } from '../source/place';
import type { Report } from '../source/report';

/** A certificate with its place, for findings that need both. */
export interface PlacedCertificate {
  readonly certificate: Certificate;
  readonly place: Place;
}

/** The certificates of an issuer. Those of a ClusterIssuer say in which namespace they lie. */
export function completeCertificates(
  report: Report,
  signer: Signer,
  issuer: IssuerIdentity,
  declared: readonly Kept<CertificateDeclaration | ClusterIssuerCertificateDeclaration>[],
): readonly PlacedCertificate[] {
  const list = child(issuer.place, 'certificates');
  const completed: PlacedCertificate[] = [];
  declared.forEach((one, index) => {
    const namespace = issuer.kind === 'Issuer' ? issuer.namespace : 'namespace' in one ? one.namespace : undefined;
    if (namespace === undefined || one.name === undefined) return;
    const place = member(list, index, issuer.kind === 'Issuer' ? one.name : `${namespace}/${one.name}`);
    const certificate = completeCertificate(signer, namespace, one.name, one, place);
    checkCertificate(report, certificate, place);
    completed.push({ certificate, place });
  });
  return completed;
}
