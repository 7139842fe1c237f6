import type { Certificate, CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import type { Workload } from '../../../src/trust/model/workload';
import { issuerAt, objectMeta, server } from './names';

export function certificateIssuer(overrides: Partial<CertificateIssuer> = {}): CertificateIssuer {
  return {
    kind: 'Issuer',
    id: 'shop/vault',
    meta: objectMeta('shop', 'vault'),
    server,
    serverName: '',
    caBundle: '',
    caBundleSecretRef: null,
    vaultNamespace: '',
    signPath: 'pki/sign/acme-prod-shop-vault',
    mountPath: '/v1/auth/jwt-prod',
    authRole: 'acme-prod-shop-vault',
    serviceAccount: 'vault',
    serviceAccountNamespace: 'shop',
    additionalAudiences: [],
    at: issuerAt,
    origins: {},
    ...overrides,
  };
}

export function certificate(overrides: Partial<Certificate> = {}): Certificate {
  return {
    meta: objectMeta('shop', 'web'),
    issuerKind: 'Issuer',
    issuerName: 'vault',
    secretName: 'web-tls',
    commonName: '',
    dnsNames: ['web.shop.acme.example'],
    ipAddresses: [],
    uris: [],
    emailAddresses: [],
    duration: 7776000,
    renewBefore: 0,
    privateKey: { algorithm: 'RSA', size: 0, encoding: '', rotationPolicy: '' },
    usages: [],
    subject: {
      organizations: [],
      organizationalUnits: [],
      countries: [],
      localities: [],
      provinces: [],
      streetAddresses: [],
      postalCodes: [],
      serialNumber: '',
    },
    at: `${issuerAt}.certificates[web]`,
    origins: {},
    ...overrides,
  };
}

export function workload(overrides: Partial<Workload> = {}): Workload {
  return {
    id: 'shop/orders',
    namespace: 'shop',
    serviceAccount: 'orders',
    audience: server,
    mount: 'jwt-prod',
    authRole: 'acme-prod-shop_orders',
    volume: {
      name: 'vault-token',
      path: 'token',
      mountPath: '/var/run/secrets/vault',
      expirationSeconds: 3600,
    },
    ca: null,
    at: 'clusters.prod.workloads[shop/orders]',
    origins: {},
    ...overrides,
  };
}
