import type { Certificate } from '../../model/certificate-issuer';
import { parseGoDuration } from '../../terms/go-duration';
import { originsAt, type Manifest } from './manifest';
import { below, text, texts } from '../untyped';

/** Source: cert-manager pkg/apis/certmanager/v1/const.go, `DefaultCertificateDuration`. */
const defaultDuration = 90 * 24 * 3600;

/** A Certificate of an Issuer or ClusterIssuer of cert-manager; null where it names an issuer of another group. */
export function readCertificate(manifest: Manifest): Certificate | null {
  const spec = below(manifest.value, 'spec');
  const issuer = below(spec, 'issuerRef');
  const group = text(below(issuer, 'group'));
  const kind = text(below(issuer, 'kind')) || 'Issuer';
  if ((group !== '' && group !== 'cert-manager.io') || (kind !== 'Issuer' && kind !== 'ClusterIssuer')) return null;
  return {
    meta: manifest.meta,
    issuerKind: kind,
    issuerName: text(below(issuer, 'name')),
    secretName: text(below(spec, 'secretName')),
    commonName: text(below(spec, 'commonName')),
    dnsNames: texts(below(spec, 'dnsNames')),
    ipAddresses: texts(below(spec, 'ipAddresses')),
    uris: texts(below(spec, 'uris')),
    emailAddresses: texts(below(spec, 'emailAddresses')),
    duration: seconds(below(spec, 'duration'), defaultDuration),
    renewBefore: seconds(below(spec, 'renewBefore'), 0),
    privateKey: readPrivateKey(below(spec, 'privateKey')),
    usages: texts(below(spec, 'usages')),
    subject: readSubject(below(spec, 'subject')),
    at: manifest.at,
    origins: originsAt(manifest, {
      issuerKind: 'spec.issuerRef.kind',
      issuerName: 'spec.issuerRef.name',
      secretName: 'spec.secretName',
      commonName: 'spec.commonName',
      dnsNames: 'spec.dnsNames',
      ipAddresses: 'spec.ipAddresses',
      uris: 'spec.uris',
      emailAddresses: 'spec.emailAddresses',
      duration: 'spec.duration',
      renewBefore: 'spec.renewBefore',
      privateKey: 'spec.privateKey',
      usages: 'spec.usages',
      subject: 'spec.subject',
    }),
  };
}

function seconds(value: unknown, otherwise: number): number {
  const parsed = parseGoDuration(text(value));
  return parsed.ok ? parsed.value : otherwise;
}

function readPrivateKey(value: unknown): Certificate['privateKey'] {
  const size = below(value, 'size');
  return {
    algorithm: (['ECDSA', 'Ed25519'] as const).find((word) => word === below(value, 'algorithm')) ?? 'RSA',
    size: typeof size === 'number' ? size : 0,
    encoding: (['PKCS1', 'PKCS8'] as const).find((word) => word === below(value, 'encoding')) ?? '',
    rotationPolicy: (['Never', 'Always'] as const).find((word) => word === below(value, 'rotationPolicy')) ?? '',
  };
}

function readSubject(value: unknown): Certificate['subject'] {
  return {
    organizations: texts(below(value, 'organizations')),
    organizationalUnits: texts(below(value, 'organizationalUnits')),
    countries: texts(below(value, 'countries')),
    localities: texts(below(value, 'localities')),
    provinces: texts(below(value, 'provinces')),
    streetAddresses: texts(below(value, 'streetAddresses')),
    postalCodes: texts(below(value, 'postalCodes')),
    serialNumber: text(below(value, 'serialNumber')),
  };
}
