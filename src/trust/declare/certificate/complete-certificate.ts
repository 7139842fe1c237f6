import type { Certificate } from '../../model/certificate-issuer';
import type { Origin } from '../../model/origin';
import type { CertificateDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { Place } from '../source/place';
import { marksOver, type Marks } from '../scope/marks';
import { derived } from '../scope/scope';
import { secondsOf } from '../source/seconds';

/** cert-manager's own default, 90 days. */
export const defaultDuration = 2160 * 3600;

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
  const key = declared.privateKey ?? {};
  const subject = declared.subject ?? {};
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
    dnsNames: declared.dnsNames ?? [],
    ipAddresses: declared.ipAddresses ?? [],
    uris: declared.uris ?? [],
    emailAddresses: declared.emailAddresses ?? [],
    duration: secondsOf(declared.duration) ?? defaultDuration,
    renewBefore: secondsOf(declared.renewBefore) ?? 0,
    privateKey: {
      algorithm: key.algorithm ?? 'RSA',
      size: key.size ?? 0,
      encoding: key.encoding ?? '',
      rotationPolicy: key.rotationPolicy ?? '',
    },
    usages: declared.usages ?? [],
    subject: {
      organizations: subject.organizations ?? [],
      organizationalUnits: subject.organizationalUnits ?? [],
      countries: subject.countries ?? [],
      localities: subject.localities ?? [],
      provinces: subject.provinces ?? [],
      streetAddresses: subject.streetAddresses ?? [],
      postalCodes: subject.postalCodes ?? [],
      serialNumber: subject.serialNumber ?? '',
    },
  };
}

/** Size of a certificate's key in bits, with cert-manager's own default where none was declared. */
export function keySize({ privateKey }: Certificate): number {
  if (privateKey.algorithm === 'Ed25519') return 0;
  return privateKey.size !== 0 ? privateKey.size : privateKey.algorithm === 'RSA' ? 2048 : 256;
}

const optional = [
  'secretName',
  'commonName',
  'dnsNames',
  'ipAddresses',
  'uris',
  'emailAddresses',
  'duration',
  'renewBefore',
  'privateKey',
  'usages',
  'subject',
] as const satisfies readonly (keyof CertificateDeclaration & keyof Certificate)[];

function originsOf(declared: Kept<CertificateDeclaration>): Readonly<Record<string, Origin>> {
  const origins: Record<string, Origin> = { issuerKind: derived, issuerName: derived };
  for (const field of optional) if (declared[field] === undefined) origins[field] = derived;
  return origins;
}
