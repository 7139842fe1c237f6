import * as fc from 'fast-check';
import type { CertificateDeclaration } from '../../../src/trust/declare/declaration';
import { hours, some, tags } from './texts';

const certificateFields = some<CertificateDeclaration>({
  commonName: fc.constantFrom('web.acme.example'),
  ipAddresses: fc.constantFrom([], ['10.0.0.1']),
  uris: fc.constantFrom([], ['spiffe://acme.example/ns/shop/sa/web']),
  duration: hours(24, 2160),
  renewBefore: fc.constantFrom('1h', '10m'),
  privateKey: fc.constantFrom(
    {},
    { algorithm: 'ECDSA' },
    { algorithm: 'RSA', size: 4096 },
    { algorithm: 'Ed25519' },
    { encoding: 'PKCS8', rotationPolicy: 'Always' },
  ),
  usages: fc.constantFrom([], ['digital signature', 'server auth'], ['client auth']),
  labels: tags,
  annotations: tags,
} as never);

/** Certificates of one issuer; its name keeps them apart from those of the others. */
export function certificates(issuer: string): fc.Arbitrary<readonly CertificateDeclaration[]> {
  const certificate = fc
    .tuple(fc.constantFrom('web', 'api'), fc.boolean(), certificateFields)
    .map(([name, hasSecret, fields]) => ({
      name: `${issuer}-${name}`,
      ...(hasSecret ? { secretName: `${issuer}-${name}-secret` } : {}),
      dnsNames: [`${name}.shop.svc`],
      ...fields,
    }));
  return fc.uniqueArray(certificate, { maxLength: 2, selector: ({ name }) => name });
}
