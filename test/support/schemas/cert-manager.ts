/**
 * Strict JSON Schemas of cert-manager's Issuer, ClusterIssuer and Certificate (v1.21), of the part
 * that a trust with Vault may use, and the webhook's and controller's own rules where JSON Schema can
 * say them. Sources: cert-manager pkg/apis/certmanager/v1/types_issuer.go and types_certificate.go,
 * internal/apis/certmanager/validation/issuer.go:289-428 and certificate.go, pkg/issuer/vault/setup.go.
 */
import { closed, metadata, strings, text, type Schema } from './schema';

/** The webhook refuses a segment `..` since 1.21.0. */
const path: Schema = { type: 'string', minLength: 1, not: { pattern: '(^|/)\\.\\.(/|$)' } };
const secretKey = closed({ name: text, key: { type: 'string' } }, ['name']);

const kubernetesAuth: Schema = {
  ...closed(
    {
      role: text,
      mountPath: { ...path, pattern: '^/v1/' },
      serviceAccountRef: closed({ name: text, audiences: strings(1) }, ['name']),
      secretRef: secretKey,
    },
    ['role'],
  ),
  oneOf: [{ required: ['serviceAccountRef'] }, { required: ['secretRef'] }],
};

const vault: Schema = {
  ...closed(
    {
      server: { type: 'string', pattern: '^https?://' },
      path,
      namespace: text,
      serverName: text,
      caBundle: { type: 'string', pattern: '^[A-Za-z0-9+/]+={0,2}$' },
      caBundleSecretRef: secretKey,
      clientCertSecretRef: secretKey,
      clientKeySecretRef: secretKey,
      // The webhook takes several methods, the controller one.
      auth: closed({ kubernetes: kubernetesAuth }, ['kubernetes']),
    },
    ['server', 'path', 'auth'],
  ),
  not: { required: ['caBundle', 'caBundleSecretRef'] },
  dependentRequired: {
    clientCertSecretRef: ['clientKeySecretRef'],
    clientKeySecretRef: ['clientCertSecretRef'],
  },
};

function issuer(kind: 'Issuer' | 'ClusterIssuer'): Schema {
  return closed(
    {
      apiVersion: { const: 'cert-manager.io/v1' },
      kind: { const: kind },
      metadata: metadata(kind === 'Issuer' ? 'namespaced' : 'cluster'),
      spec: closed({ vault }, ['vault']),
    },
    ['apiVersion', 'kind', 'metadata', 'spec'],
  );
}

const duration: Schema = { type: 'string', pattern: '^(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h))+$' };
const algorithm = (name: string, size: Schema): Schema => ({
  if: { properties: { algorithm: { const: name } }, required: ['algorithm'] },
  then: { properties: { size } },
});

const privateKey: Schema = {
  ...closed({
    algorithm: { enum: ['RSA', 'ECDSA', 'Ed25519'] },
    encoding: { enum: ['PKCS1', 'PKCS8'] },
    rotationPolicy: { enum: ['Never', 'Always'] },
    size: { type: 'integer' },
  }),
  allOf: [
    algorithm('RSA', { type: 'integer', minimum: 2048, maximum: 8192 }),
    algorithm('ECDSA', { enum: [256, 384, 521] }),
  ],
};

const usages = [
  ...['signing', 'digital signature', 'content commitment', 'key encipherment', 'key agreement', 'data encipherment'],
  ...['cert sign', 'crl sign', 'encipher only', 'decipher only', 'any', 'server auth', 'client auth', 'code signing'],
  ...['email protection', 's/mime', 'ipsec end system', 'ipsec tunnel', 'ipsec user', 'timestamping', 'ocsp signing'],
  ...['microsoft sgc', 'netscape sgc'],
];

const certificate = closed(
  {
    apiVersion: { const: 'cert-manager.io/v1' },
    kind: { const: 'Certificate' },
    metadata: metadata('namespaced'),
    spec: {
      ...closed(
        {
          secretName: text,
          issuerRef: closed(
            { name: text, kind: { enum: ['Issuer', 'ClusterIssuer'] }, group: { const: 'cert-manager.io' } },
            ['name', 'kind', 'group'],
          ),
          commonName: { type: 'string', minLength: 1, maxLength: 64 },
          dnsNames: strings(1),
          ipAddresses: strings(1),
          uris: strings(1),
          emailAddresses: strings(1),
          duration,
          renewBefore: duration,
          privateKey,
          usages: { type: 'array', items: { enum: usages } },
          subject: closed({
            organizations: strings(1),
            organizationalUnits: strings(1),
            countries: strings(1),
            localities: strings(1),
            provinces: strings(1),
            streetAddresses: strings(1),
            postalCodes: strings(1),
            serialNumber: text,
          }),
        },
        ['secretName', 'issuerRef'],
      ),
      anyOf: ['commonName', 'dnsNames', 'ipAddresses', 'uris', 'emailAddresses'].map((name) => ({ required: [name] })),
    },
  },
  ['apiVersion', 'kind', 'metadata', 'spec'],
);

export const certManagerSchemas: Readonly<Record<string, Schema>> = {
  Issuer: issuer('Issuer'),
  ClusterIssuer: issuer('ClusterIssuer'),
  Certificate: certificate,
};
