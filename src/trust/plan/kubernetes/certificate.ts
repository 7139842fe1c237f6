import type { Certificate } from '../../model/certificate-issuer';
import { formatGoDuration } from '../../terms/go-duration';
import type { PlannedObject } from '../planned';
import { kubernetesObject, said } from './object';

/** A Certificate. */
export function planCertificate(certificate: Certificate, cluster: string): PlannedObject {
  return kubernetesObject({
    cluster,
    at: certificate.at,
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    meta: certificate.meta,
    body: { spec: spec(certificate) },
  });
}

function spec(certificate: Certificate): Record<string, unknown> {
  const { subject, privateKey } = certificate;
  return {
    secretName: certificate.secretName,
    issuerRef: { group: 'cert-manager.io', kind: certificate.issuerKind, name: certificate.issuerName },
    ...said({
      commonName: certificate.commonName,
      dnsNames: certificate.dnsNames,
      ipAddresses: certificate.ipAddresses,
      uris: certificate.uris,
      emailAddresses: certificate.emailAddresses,
      duration: duration(certificate.duration),
      renewBefore: duration(certificate.renewBefore),
      usages: certificate.usages,
    }),
    ...section('privateKey', privateKeySpec(privateKey)),
    ...section('subject', said(subject)),
  };
}

/** cert-manager's own default, RSA, is left to it. */
function privateKeySpec({ algorithm, ...rest }: Certificate['privateKey']): Record<string, unknown> {
  return said({ algorithm: algorithm === 'RSA' && rest.size === 0 ? '' : algorithm, ...rest });
}

function duration(seconds: number): string {
  return seconds === 0 ? '' : formatGoDuration(seconds);
}

function section(name: string, fields: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(fields).length === 0 ? {} : { [name]: fields };
}
