import type { TrustDeclaration } from '../../../src/trust/declare/declaration';
import { caPem } from '../../support/every-kind';

/** A declaration without a fault in which each object that a declaration can have stands at least once. */
export const everyObject: TrustDeclaration = {
  name: 'acme',
  vault: {
    server: 'https://vault.acme.example:8200',
    product: { vault: '1.21' },
    caBundleSecretRef: { name: 'vault-ca' },
    audit: { main: { file: { path: 'stdout' } }, second: { syslog: {} } },
    pki: {
      root: { root: { commonName: 'Acme Root CA', ttl: '87600h' }, urls: {} },
      prod: { intermediate: { signedBy: 'root', commonName: 'Acme Prod CA', ttl: '43800h' } },
      partner: {
        intermediate: {
          signedBy: { outside: { certificate: { variable: 'partner_certificate' } } },
          commonName: 'Acme Partner CA',
          ttl: '43800h',
        },
      },
      old: { existing: {} },
    },
  },
  defaults: {
    certManager: { version: '1.21' },
    issuer: { pkiRole: { mount: 'prod' }, authRole: {} },
    workload: { tokens: {}, volume: {}, authRole: {} },
    accepts: {
      dex: { issuer: 'https://dex.acme.example', audiences: ['kubectl'], roles: [{ name: 'view', users: ['jane'] }] },
    },
  },
  clusters: {
    prod: {
      version: '1.34',
      tokenIssuer: 'https://oidc.acme.example/prod',
      apiServer: { url: 'https://prod.acme.example:6443', caBundle: { variable: 'prod_ca' } },
      vault: { serverName: 'vault.acme.example' },
      tokenExpiration: {},
      logins: {
        main: { jwt: { keys: { discovery: {} } } },
        next: { jwt: { keys: { jwks: { url: 'https://prod.acme.example:6443/openid/v1/jwks' } } } },
        old: {
          kubernetes: {
            reviewer: {
              serviceAccount: { namespace: 'vault', name: 'reviewer', jwt: { variable: 'prod_reviewer' } },
            },
          },
        },
      },
      certManager: {
        issuers: [
          {
            namespace: 'sandbox',
            name: 'vault-issuer',
            serviceAccount: { name: 'vault-issuer' },
            keepLogins: ['old'],
            pkiRole: {},
            authRole: {},
            certificates: [{ name: 'web', dnsNames: ['web.acme.example'], privateKey: {}, subject: {} }],
          },
        ],
        clusterIssuers: [
          {
            name: 'edge',
            pkiRole: { allowedDomains: ['edge.acme.example'], maxTtl: '4320h' },
            authRole: {},
            certificates: [{ namespace: 'ingress', name: 'web', dnsNames: ['edge.acme.example'] }],
          },
        ],
      },
      workloads: [
        {
          namespace: 'shop',
          serviceAccount: { name: 'orders' },
          tokens: {},
          volume: {},
          authRole: {},
          access: [{ path: 'secret/data/orders/*', capabilities: ['read'] }],
        },
        {
          ...{ namespace: 'shop', serviceAccount: 'synced', via: { vaultSecretsOperator: {} } },
          access: [{ path: 'secret/data/synced/*', capabilities: ['read'] }],
        },
        {
          ...{ namespace: 'shop', serviceAccount: 'stored', via: { externalSecrets: {} } },
          access: [{ path: 'secret/data/stored/*', capabilities: ['read'] }],
        },
        {
          ...{ namespace: 'shop', serviceAccount: 'mounted' },
          via: { secretsStoreCsi: { secrets: [{ name: 'db', path: 'secret/data/mounted/db' }] } },
          access: [{ path: 'secret/data/mounted/*', capabilities: ['read'] }],
        },
      ],
      operators: { vaultSecretsOperator: {}, externalSecrets: {}, secretsStoreCsi: {} },
    },
    inside: {
      version: '1.34',
      tokenIssuer: 'https://oidc.acme.example/inside',
      vault: { caBundle: caPem },
      vaultCa: { configMap: {} },
      login: { kubernetes: { reviewer: { vaultPod: { namespace: 'vault', serviceAccount: 'vault' } } } },
      anonymousPaths: ['/livez'],
      accepts: {
        ci: { issuer: 'https://ci.acme.example', audiences: ['ci'] },
        legacy: {
          cluster: 'legacy',
          requiredClaims: {},
          claimValidationRules: [{ expression: 'claims.exp - claims.nbf <= 86400' }],
          userValidationRules: [{ expression: "!user.username.startsWith('system:')" }],
          roles: [{ namespace: 'shop', name: 'view', accounts: [{ namespace: 'shop', name: 'caller' }] }],
        },
      },
      certManager: {
        clusterIssuers: [
          { name: 'bare', pkiRole: { allowedDomains: ['acme.example'] } },
          { name: 'named', certificates: [{ namespace: 'ingress', name: 'by-name', commonName: 'acme.example' }] },
        ],
        istioCsr: { issuer: 'bare' },
      },
    },
    legacy: {
      version: '1.34',
      tokenIssuer: 'https://oidc.acme.example/legacy',
      apiServer: { url: 'https://legacy.acme.example:6443', caBundle: caPem },
      login: { kubernetes: { reviewer: { client: {} } } },
      certManager: {
        issuers: [
          { namespace: 'shop', name: 'vault', certificates: [{ name: 'by-name', commonName: 'acme.example' }] },
          { namespace: 'shop', name: 'bare', pkiRole: { allowedDomains: ['acme.example'] } },
        ],
      },
    },
  },
  spire: {
    trustDomain: 'acme.example',
    cluster: 'prod',
    address: 'spire.acme.example',
    jwtIssuer: 'https://svid.acme.example',
    attestation: { prod: { k8sPsat: {} }, legacy: { x509pop: { mount: 'prod', nodes: ['node-1'] } } },
    upstreamAuthority: { pkiMount: 'prod' },
    jwtSvid: {
      workloads: [
        {
          ...{ cluster: 'prod', namespace: 'shop', serviceAccount: 'identified' },
          access: [{ path: 'secret/data/x', capabilities: ['read'] }],
        },
      ],
    },
  },
  relyingParties: {
    search: {
      opensearch: {
        clusters: { prod: { clients: [{ namespace: 'shop', serviceAccount: 'searching', roles: ['reader'] }] } },
      },
    },
    login: {
      dex: { clusters: { prod: { clients: [{ namespace: 'shop', serviceAccount: 'exchanging' }] } } },
    },
    queue: {
      rabbitmq: {
        version: '4.1',
        clusters: {
          prod: {
            clients: [
              {
                namespace: 'shop',
                serviceAccount: { name: 'queued' },
                permissions: [{ vhost: '/', resource: 'orders', allow: ['read'] }],
              },
              { namespace: 'shop', serviceAccount: 'watching', tags: ['monitoring'] },
            ],
          },
          legacy: {},
        },
      },
    },
    sso: {
      keycloak: {
        version: '26.7',
        realmIssuer: 'https://sso.acme.example/realms/acme',
        clusters: { prod: { clients: [{ namespace: 'shop', serviceAccount: 'known' }] }, legacy: {} },
      },
    },
  },
};
