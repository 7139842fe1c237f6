/**
 * A model in which everything occurs that can be planned: each login, each authority, each kind of
 * client, and whatever exists already, at a Vault namespace. Not a trust that would work as a whole.
 */
import type { TrustModel } from '../../src/trust/model/trust-model';
import {
  authority,
  certificate,
  certificateIssuer,
  cluster,
  delegatorBinding,
  jwtAuthRole,
  jwtMount,
  kubernetesAuthRole,
  kubernetesMount,
  objectMeta,
  pkiMount,
  pkiRole,
  policy,
  serviceAccount,
  tokenIssuer,
  tokenRequestBinding,
  tokenRequestRole,
  tokenSettings,
  trustModel,
  vault,
  workload,
} from './model';

/** A self-signed certificate, valid from 2026 to 2126. */
export const caPem = `-----BEGIN CERTIFICATE-----
MIIBhTCCASugAwIBAgIUXkMQDfR3xFuUDbyN4BO6HZGHTe8wCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMQWNtZSBUZXN0IENBMCAXDTI2MTEyNDExMDU0NVoYDzIxMjYx
MDMxMTEwNTQ1WjAXMRUwEwYDVQQDDAxBY21lIFRlc3QgQ0EwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAARhYLZIHWZZbmaffcXhMhn7fLykCoNRIKiokTvlaz6Sczia
VwG/r5ZduWh3ljsD9s6Lw2tCNaaaZDwEKYcMxEdmo1MwUTAdBgNVHQ4EFgQUrhzR
1D5Tj8oShSh6LhsH5iHvSPQwHwYDVR0jBBgwFoAUrhzR1D5Tj8oShSh6LhsH5iHv
SPQwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAzDw+Hld3d9TW
hvwqMOsbtkR+V7UaqB0gl/RaSvXBpTwCICpvpR9uykGRaRjbeezprRnx97P/x8GR
YFKe9YV1wRO3
-----END CERTIFICATE-----
`;

const issuerAt = 'clusters.prod.certManager.issuers[shop/vault]';
const edgeAt = 'clusters.prod.certManager.clusterIssuers[edge]';
const ordersAt = 'clusters.prod.workloads[shop/orders]';
const edge = { cluster: 'prod', client: 'edge', name: 'acme-prod-edge', at: edgeAt };
const orders = { cluster: 'prod', client: 'shop/orders', name: 'acme-prod-shop_orders', at: ordersAt };

export function everyKindModel(): TrustModel {
  return trustModel({
    vault: vault({
      vaultNamespace: 'platform/team-a',
      authMounts: [
        jwtMount({
          description: 'tokens of prod',
          keys: {
            kind: 'jwks',
            url: 'https://prod.acme.example:6443/openid/v1/jwks',
            caBundle: { variable: 'prod_ca' },
            servedBy: 'apiServer',
          },
          supportedAlgs: ['RS256'],
        }),
        kubernetesMount({ path: 'kubernetes', login: 'old', caBundle: { variable: 'prod_ca' } }),
        jwtMount({ path: 'jwt-test', cluster: 'test', keys: { kind: 'publicKeys', pems: [caPem] } }),
        jwtMount({ path: 'jwt-elsewhere', cluster: 'dev', emitted: false }),
        kubernetesMount({
          path: 'kubernetes-inside',
          cluster: 'inside',
          caBundle: '',
          disableLocalCaJwt: false,
          reviewer: { kind: 'vaultPod', namespace: 'vault', serviceAccount: 'vault' },
          pemKeys: [caPem],
          issuer: 'https://old',
        }),
      ],
      authRoles: [
        jwtAuthRole({
          at: `${issuerAt}.authRole`,
          boundClaims: { '/kubernetes.io/namespace': ['shop'], team: ['a', 'b'] },
          userClaimJsonPointer: true,
          clockSkewLeeway: -1,
          token: tokenSettings({ explicitMaxTtl: 120, period: 60, numUses: 3, boundCidrs: ['10.0.0.0/8'] }),
        }),
        kubernetesAuthRole({ mount: 'kubernetes', at: `${issuerAt}.authRole`, aliasNameSource: 'serviceaccount_name' }),
        jwtAuthRole(edge),
        jwtAuthRole(orders),
        jwtAuthRole({ ...orders, cluster: 'dev', mount: 'jwt-elsewhere', at: 'clusters.dev.workloads[shop/orders]' }),
        jwtAuthRole({ ...edge, name: 'managed-elsewhere', emitted: false }),
      ],
      policies: [
        policy({ at: issuerAt }),
        policy(edge),
        policy({
          ...orders,
          rules: [
            {
              path: 'secret/data/orders/*',
              capabilities: ['read', 'create'],
              allowedParameters: { a: ['b', ''], '*': [] },
              deniedParameters: { c: [] },
              requiredParameters: ['a'],
            },
            {
              path: 'auth/token/renew-self',
              capabilities: ['update'],
              allowedParameters: {},
              deniedParameters: {},
              requiredParameters: [],
            },
          ],
        }),
      ],
      pkiMounts: [
        pkiMount({
          description: 'root',
          source: { kind: 'root', authority: authority({ permittedDnsDomains: ['acme.example'], maxPathLength: 1 }) },
        }),
        pkiMount({
          path: 'pki-prod',
          source: {
            kind: 'intermediate',
            signedBy: 'pki',
            keyName: '',
            authority: authority({
              commonName: 'Acme Prod CA',
              keyType: 'rsa',
              keyBits: 4096,
              maxPathLength: 0,
              organization: 'Acme',
              ou: 'Platform',
              country: 'DE',
              locality: 'Berlin',
              province: 'Berlin',
            }),
          },
        }),
        pkiMount({
          path: 'pki-outside',
          protect: false,
          source: {
            kind: 'outside',
            certificate: { variable: 'pki-outside_certificate' },
            keyName: 'k1',
            authority: authority({ commonName: 'Acme Outside CA', keyType: 'ed25519', keyBits: 0 }),
          },
        }),
        pkiMount({ path: 'pki-old', source: { kind: 'existing' } }),
        pkiMount({
          path: 'pki-below-old',
          source: {
            kind: 'intermediate',
            signedBy: 'pki-old',
            keyName: '',
            authority: authority({ commonName: 'Below' }),
          },
          issuingCertificates: [],
          crlDistributionPoints: [],
          ocspServers: [],
        }),
      ],
      auditDevices: [
        {
          ...{ path: 'to-file', type: 'file', description: 'a ${b}', local: true, by: 'api' },
          options: { file_path: '/var/log/%{a}', log_raw: 'false' },
          ...{ at: 'vault.audit.to-file', origins: {} },
        },
      ],
      pkiRoles: [
        pkiRole({ at: `${issuerAt}.pkiRole`, mount: 'pki-prod' }),
        pkiRole({
          ...edge,
          mount: 'pki-old',
          allowedUriSans: ['spiffe://acme/*'],
          allowedOtherSans: ['1.3.6.1.4.1.311.20.2.3;UTF8:*'],
          allowedSerialNumbers: ['1'],
          allowedUserIds: ['u'],
          notAfter: '2030-01-01T00:00:00Z',
          keyType: 'ec',
          keyBits: 384,
          signatureBits: 384,
          usePss: true,
          keyUsage: [],
          extKeyUsage: ['TimeStamping'],
          extKeyUsageOids: ['1.2.3'],
          ou: ['Platform'],
          organization: ['Acme, Inc.'],
          country: ['DE'],
          locality: ['Berlin'],
          province: ['Berlin'],
          streetAddress: ['Street 1'],
          postalCode: ['10115'],
          policyIdentifiers: ['1.3.6'],
          noStoreMetadata: false,
          serialNumberSource: 'json',
        }),
      ],
    }),
    clusters: [
      cluster({
        certificateIssuers: [
          certificateIssuer({
            vaultNamespace: 'platform/team-a',
            caBundle: caPem,
            serverName: 'vault.internal',
            additionalAudiences: [tokenIssuer],
          }),
          certificateIssuer({
            kind: 'ClusterIssuer',
            id: 'edge',
            meta: objectMeta('', 'edge', { labels: { team: 'edge' } }),
            caBundleSecretRef: { name: 'vault-ca', key: 'ca.crt' },
            serviceAccount: 'edge',
            serviceAccountNamespace: 'cert-manager',
            at: edgeAt,
          }),
        ],
        certificates: [
          certificate(),
          certificate({
            meta: objectMeta('ingress', 'everything', { annotations: { note: 'a' } }),
            issuerKind: 'ClusterIssuer',
            issuerName: 'edge',
            commonName: 'edge.acme.example',
            dnsNames: ['edge.acme.example'],
            ipAddresses: ['10.0.0.1'],
            uris: ['spiffe://acme/edge'],
            emailAddresses: ['edge@acme.example'],
            duration: 5400,
            renewBefore: 600,
            privateKey: { algorithm: 'ECDSA', size: 384, encoding: 'PKCS8', rotationPolicy: 'Always' },
            usages: ['server auth', 'client auth'],
            subject: {
              organizations: ['Acme'],
              organizationalUnits: ['Platform'],
              countries: ['DE'],
              localities: ['Berlin'],
              provinces: ['Berlin'],
              streetAddresses: ['Street 1'],
              postalCodes: ['10115'],
              serialNumber: '1',
            },
            at: `${edgeAt}.certificates[ingress/everything]`,
          }),
        ],
        workloads: [workload()],
        serviceAccounts: [
          serviceAccount('shop', 'vault', { at: issuerAt }),
          serviceAccount('cert-manager', 'edge', { at: edgeAt }),
          serviceAccount('shop', 'orders', { at: ordersAt, emitted: false }),
          serviceAccount('vault', 'token-reviewer', { at: 'clusters.prod.logins.old' }),
        ],
        tokenSecrets: [
          {
            meta: objectMeta('vault', 'token-reviewer-token', { annotations: { note: 'a' } }),
            serviceAccount: 'token-reviewer',
            at: 'clusters.prod.logins.old.kubernetes.reviewer.serviceAccount',
            origins: {},
          },
        ],
        rbacRoles: [
          tokenRequestRole('shop', 'vault'),
          tokenRequestRole('cert-manager', 'edge', { at: edgeAt }),
          {
            kind: 'ClusterRole',
            meta: objectMeta('', 'acme:discovery'),
            rules: [
              { apiGroups: [], resources: [], resourceNames: [], nonResourceUrls: ['/openid/v1/jwks'], verbs: ['get'] },
            ],
            at: 'clusters.prod.login',
            origins: {},
          },
        ],
        rbacBindings: [
          tokenRequestBinding('shop', 'vault'),
          tokenRequestBinding('cert-manager', 'edge', { at: edgeAt }),
          delegatorBinding('vault', 'token-reviewer', { at: 'clusters.prod.logins.old' }),
          delegatorBinding('vault', 'chart', { emitted: false }),
          delegatorBinding('', '', {
            meta: objectMeta('', 'acme:service-account-issuer-discovery'),
            roleName: 'system:service-account-issuer-discovery',
            rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
            at: 'clusters.prod.logins.main',
          }),
        ],
      }),
      cluster({ name: 'empty', at: 'clusters.empty' }),
    ],
  });
}
