import type { Certificate } from '../../model/certificate-issuer';
import type { Origin } from '../../model/origin';
import type { CertificateDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import { fieldsOf } from '../source/fields';
import type { Kept } from '../source/kept';
import type { Place } from '../source/place';
import { marksOver, type Marks } from '../scope/marks';
import { derived } from '../scope/scope';
import { secondsOf, secondsOr } from '../source/seconds';
import { withDefaults } from '../source/with-defaults';

/** cert-manager's own default, in seconds. */
export const defaultDuration = secondsOr(defaults.CertificateDeclaration.duration, undefined);

/** The Issuer or ClusterIssuer of a certificate, with what all its objects carry. */
export interface Signer extends Marks {
  readonly kind: 'Issuer' | 'ClusterIssuer';
  readonly name: string;
}

/** A Certificate as it will be applied. */
export function completeCertificate(
  signer: Signer,
  namespace: string,
  name: string,
  declared: Kept<CertificateDeclaration>,
  place: Place,
): Certificate {
  const { dnsNames, ipAddresses, uris, emailAddresses } = withDefaults('CertificateDeclaration', declared);
  const key = withDefaults('PrivateKeyDeclaration', declared.privateKey);
  const subject = withDefaults('CertificateSubjectDeclaration', declared.subject);
  return {
    at: place.at,
    origins: originsOf(declared),
    meta: {
      namespace,
      name,
      ...marksOver(signer, declared),
    },
    issuerKind: signer.kind,
    issuerName: signer.name,
    secretName: declared.secretName ?? `${name}-tls`,
    commonName: declared.commonName ?? '',
    dnsNames,
    ipAddresses,
    uris,
    emailAddresses,
    duration: secondsOf(declared.duration) ?? defaultDuration,
    renewBefore: secondsOf(declared.renewBefore) ?? 0,
    privateKey: {
      algorithm: key.algorithm,
      size: key.size ?? 0,
      encoding: key.encoding ?? '',
      rotationPolicy: key.rotationPolicy ?? '',
    },
    usages: declared.usages ?? [],
    subject: { ...subject, serialNumber: subject.serialNumber ?? '' },
  };
}

/** Size of a certificate's key in bits, with cert-manager's own default where none was declared. */
export function keySize({ privateKey }: Certificate): number {
  if (privateKey.algorithm === 'Ed25519') return 0;
  return privateKey.size !== 0 ? privateKey.size : privateKey.algorithm === 'RSA' ? 2048 : 256;
}

/** The fields that the model has under the same name. */
const fields = fieldsOf('CertificateDeclaration').filter((field) => !['name', 'labels', 'annotations'].includes(field));

function originsOf(declared: Kept<CertificateDeclaration>): Readonly<Record<string, Origin>> {
  const origins: Record<string, Origin> = { issuerKind: derived, issuerName: derived };
  for (const field of fields) if (!Object.hasOwn(declared, field)) origins[field] = derived;
  return origins;
}
