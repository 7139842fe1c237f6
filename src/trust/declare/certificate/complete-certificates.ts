import type { Certificate } from '../../model/certificate-issuer';
import { checkCertificate } from './check-certificate';
import { completeCertificate, type Signer } from './complete-certificate';
import type { CertificateDeclaration, ClusterIssuerCertificateDeclaration } from '../declaration';
import type { IssuerIdentity } from './issuer-declaration';
import type { Kept } from '../source/kept';
import { child, member, type Place } from '../source/place';
import type { Scope } from '../scope/scope';

/** A certificate with its place, for findings that need both. */
export interface PlacedCertificate {
  readonly certificate: Certificate;
  readonly place: Place;
  /** False for one that a fault left without a name of its own: it is checked, and not built. */
  readonly isWhole: boolean;
}

/** The certificates of an issuer. Those of a ClusterIssuer say in which namespace they lie. */
export function completeCertificates(
  scope: Scope,
  signer: Signer,
  issuer: IssuerIdentity,
  declared: readonly Kept<CertificateDeclaration | ClusterIssuerCertificateDeclaration>[],
): readonly PlacedCertificate[] {
  const list = child(issuer.place, 'certificates');
  return declared.map((one, index) => {
    const ofIssuer = issuer.kind === 'Issuer';
    const { name = '' } = one;
    const namespace = ofIssuer ? issuer.namespace : 'namespace' in one ? (one.namespace ?? '') : '';
    const isNamed = name !== '' && (ofIssuer || namespace !== '');
    const place = isNamed
      ? member(list, index, ofIssuer ? name : `${namespace}/${name}`)
      : scope.named(member(list, index, String(index)));
    const certificate = completeCertificate(signer, namespace, name, one, place);
    checkCertificate(scope, certificate, place);
    return { certificate, place, isWhole: isNamed && issuer.isWhole };
  });
}
