/**
 * Models by hand, for tests of the rooms that read one. Each builder is complete by itself and takes
 * what the test is about; `quickstartModel` is the smallest whole trust, that of `examples/quickstart`.
 */
import type { JwtMount, KubernetesMount } from '../../src/trust/model/auth-mount';
import type { AcceptedIssuer, Authentication } from '../../src/trust/model/authentication';
import type { JwtAuthRole, KubernetesAuthRole, TokenSettings } from '../../src/trust/model/auth-role';
import type { Certificate, CertificateIssuer } from '../../src/trust/model/certificate-issuer';
import type { Cluster } from '../../src/trust/model/cluster';
import type { ClusterCaller } from '../../src/trust/model/cluster-caller';
import type { ObjectMeta, RbacBinding, RbacRole, ServiceAccount } from '../../src/trust/model/kubernetes-objects';
import type { Authority, PkiMount } from '../../src/trust/model/pki-mount';
import type { PkiRole } from '../../src/trust/model/pki-role';
import type { Policy } from '../../src/trust/model/policy';
import type { AllowedValues, RequestAttribute, RequestPolicy } from '../../src/trust/model/request-policy';
import type {
  Dex,
  DexSource,
  Keycloak,
  KeycloakSource,
  OpenSearch,
  OpenSearchGrant,
  OpenSearchSource,
  PartyClient,
  PartyGrant,
  RabbitMq,
  RabbitMqSource,
  RealmClient,
} from '../../src/trust/model/relying-party';
import type { TrustModel } from '../../src/trust/model/trust-model';
import type { Vault } from '../../src/trust/model/vault';
import type { Workload } from '../../src/trust/model/workload';

export const server = 'https://vault.acme.example:8200';
export const tokenIssuer = 'https://oidc.acme.example/prod';

export function objectMeta(namespace: string, name: string, overrides: Partial<ObjectMeta> = {}): ObjectMeta {
  return { namespace, name, labels: {}, annotations: {}, ...overrides };
}

export function tokenSettings(overrides: Partial<TokenSettings> = {}): TokenSettings {
  return {
    ttl: 60,
    maxTtl: 60,
    explicitMaxTtl: 0,
    period: 0,
    policies: ['acme-prod-shop-vault'],
    noDefaultPolicy: true,
    numUses: 0,
    boundCidrs: [],
    type: 'batch',
    ...overrides,
  };
}

export function jwtMount(overrides: Partial<JwtMount> = {}): JwtMount {
  return {
    method: 'jwt',
    path: 'jwt-prod',
    cluster: 'prod',
    login: 'main',
    emitted: true,
    description: '',
    boundIssuer: tokenIssuer,
    keys: { kind: 'discovery', url: tokenIssuer, caBundle: '', servedBy: 'hosted' },
    supportedAlgs: [],
    at: 'clusters.prod.login',
    origins: {},
    ...overrides,
  };
}

export function kubernetesMount(overrides: Partial<KubernetesMount> = {}): KubernetesMount {
  return {
    method: 'kubernetes',
    path: 'kubernetes-prod',
    cluster: 'prod',
    login: 'main',
    emitted: true,
    description: '',
    host: 'https://prod.acme.example:6443',
    caBundle: { variable: 'prod_api_server_ca' },
    reviewer: {
      kind: 'stored',
      namespace: 'vault',
      serviceAccount: 'token-reviewer',
      jwt: { variable: 'prod_reviewer_jwt' },
    },
    disableLocalCaJwt: true,
    disableIssValidation: true,
    issuer: '',
    pemKeys: [],
    at: 'clusters.prod.login',
    origins: {},
    ...overrides,
  };
}

const issuerAt = 'clusters.prod.certManager.issuers[shop/vault]';

export function jwtAuthRole(overrides: Partial<JwtAuthRole> = {}): JwtAuthRole {
  return {
    method: 'jwt',
    mount: 'jwt-prod',
    name: 'acme-prod-shop-vault',
    cluster: 'prod',
    client: 'shop/vault',
    emitted: true,
    token: tokenSettings(),
    roleType: 'jwt',
    userClaim: 'sub',
    userClaimJsonPointer: false,
    boundAudiences: ['vault://shop/vault'],
    boundSubject: 'system:serviceaccount:shop:vault',
    boundClaims: {},
    boundClaimsType: 'string',
    clockSkewLeeway: 0,
    expirationLeeway: 0,
    notBeforeLeeway: 0,
    at: `${issuerAt}.authRole`,
    origins: {},
    ...overrides,
  };
}

export function kubernetesAuthRole(overrides: Partial<KubernetesAuthRole> = {}): KubernetesAuthRole {
  return {
    method: 'kubernetes',
    mount: 'kubernetes-prod',
    name: 'acme-prod-shop-vault',
    cluster: 'prod',
    client: 'shop/vault',
    emitted: true,
    token: tokenSettings(),
    serviceAccountNames: ['vault'],
    namespaces: ['shop'],
    namespaceSelector: '',
    audience: 'vault://shop/vault',
    aliasNameSource: '',
    at: `${issuerAt}.authRole`,
    origins: {},
    ...overrides,
  };
}

export function policy(overrides: Partial<Policy> = {}): Policy {
  return {
    name: 'acme-prod-shop-vault',
    cluster: 'prod',
    client: 'shop/vault',
    emitted: true,
    rules: [
      {
        path: 'pki/sign/acme-prod-shop-vault',
        capabilities: ['update'],
        allowedParameters: {},
        deniedParameters: {},
        requiredParameters: [],
      },
    ],
    at: issuerAt,
    origins: {},
    ...overrides,
  };
}

export function authority(overrides: Partial<Authority> = {}): Authority {
  return {
    commonName: 'Acme Root CA',
    ttl: 315360000,
    keyType: 'ec',
    keyBits: 256,
    organization: '',
    ou: '',
    country: '',
    locality: '',
    province: '',
    maxPathLength: -1,
    permittedDnsDomains: [],
    ...overrides,
  };
}

export function pkiMount(overrides: Partial<PkiMount> = {}): PkiMount {
  const path = overrides.path ?? 'pki';
  return {
    path,
    source: { kind: 'root', authority: authority() },
    description: '',
    maxLeaseTtl: 315360000,
    protect: true,
    issuingCertificates: [`${server}/v1/${path}/ca`],
    crlDistributionPoints: [`${server}/v1/${path}/crl`],
    ocspServers: [`${server}/v1/${path}/ocsp`],
    at: `vault.pki.${path}`,
    origins: {},
    ...overrides,
  };
}

export function pkiRole(overrides: Partial<PkiRole> = {}): PkiRole {
  return {
    mount: 'pki',
    name: 'acme-prod-shop-vault',
    cluster: 'prod',
    client: 'shop/vault',
    emitted: true,
    allowedDomains: ['shop.acme.example'],
    allowedDomainsTemplate: false,
    allowBareDomains: false,
    allowSubdomains: true,
    allowGlobDomains: false,
    allowWildcardCertificates: false,
    allowAnyName: false,
    allowLocalhost: false,
    allowIpSans: false,
    allowedUriSans: [],
    allowedUriSansTemplate: false,
    allowedOtherSans: [],
    allowedSerialNumbers: [],
    allowedUserIds: [],
    enforceHostnames: true,
    ttl: 7776000,
    maxTtl: 7776000,
    notAfter: '',
    notBeforeDuration: 30,
    keyType: 'any',
    keyBits: 0,
    signatureBits: 0,
    usePss: false,
    serverFlag: true,
    clientFlag: false,
    codeSigningFlag: false,
    emailProtectionFlag: false,
    keyUsage: ['DigitalSignature', 'KeyEncipherment'],
    extKeyUsage: [],
    extKeyUsageOids: [],
    useCsrCommonName: true,
    useCsrSans: true,
    requireCn: false,
    cnValidations: ['email', 'hostname'],
    ou: [],
    organization: [],
    country: [],
    locality: [],
    province: [],
    streetAddress: [],
    postalCode: [],
    policyIdentifiers: [],
    basicConstraintsValidForNonCa: false,
    noStore: false,
    noStoreMetadata: null,
    generateLease: false,
    issuerRef: 'default',
    serialNumberSource: '',
    at: `${issuerAt}.pkiRole`,
    origins: {},
    ...overrides,
  };
}

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

export function serviceAccount(
  namespace: string,
  name: string,
  overrides: Partial<ServiceAccount> = {},
): ServiceAccount {
  return { meta: objectMeta(namespace, name), emitted: true, at: issuerAt, origins: {}, ...overrides };
}

/** The Role by which cert-manager may ask for tokens of an account. */
export function tokenRequestRole(namespace: string, account: string, overrides: Partial<RbacRole> = {}): RbacRole {
  return {
    kind: 'Role',
    meta: objectMeta(namespace, `${account}-token-request`),
    rules: [
      {
        apiGroups: [''],
        resources: ['serviceaccounts/token'],
        resourceNames: [account],
        nonResourceUrls: [],
        verbs: ['create'],
      },
    ],
    at: issuerAt,
    origins: {},
    ...overrides,
  };
}

/** The binding of that Role to cert-manager. */
export function tokenRequestBinding(
  namespace: string,
  account: string,
  overrides: Partial<RbacBinding> = {},
): RbacBinding {
  return {
    kind: 'RoleBinding',
    meta: objectMeta(namespace, `${account}-token-request`),
    roleKind: 'Role',
    roleName: `${account}-token-request`,
    rbacSubjects: [{ kind: 'ServiceAccount', name: 'cert-manager', namespace: 'cert-manager' }],
    emitted: true,
    at: issuerAt,
    origins: {},
    ...overrides,
  };
}

/** The binding by which an account may call TokenReview. */
export function delegatorBinding(
  namespace: string,
  account: string,
  overrides: Partial<RbacBinding> = {},
): RbacBinding {
  return {
    kind: 'ClusterRoleBinding',
    meta: objectMeta('', `acme:auth-delegator:${namespace}:${account}`),
    roleKind: 'ClusterRole',
    roleName: 'system:auth-delegator',
    rbacSubjects: [{ kind: 'ServiceAccount', name: account, namespace }],
    emitted: true,
    at: 'clusters.prod.login.kubernetes.reviewer.serviceAccount',
    origins: {},
    ...overrides,
  };
}

export const eastIssuer = 'https://oidc.acme.example/east';

/** Cluster `east` as another one accepts it. */
export function acceptedIssuer(overrides: Partial<AcceptedIssuer> = {}): AcceptedIssuer {
  return {
    id: 'east',
    cluster: 'east',
    url: eastIssuer,
    discoveryUrl: '',
    servedBy: 'hosted',
    certificateAuthority: '',
    audiences: ['kubernetes://acme/prod'],
    usernameClaim: 'sub',
    usernamePrefix: 'east:',
    groupsClaim: '',
    groupsPrefix: '',
    requiredClaims: {},
    claimValidationRules: [],
    userValidationRules: [],
    at: 'clusters.prod.accepts.east',
    origins: {},
    ...overrides,
  };
}

export function authentication(overrides: Partial<Authentication> = {}): Authentication {
  const origins = { issuers: { kind: 'derived', at: '' } } as const;
  return { by: 'file', issuers: [], anonymousPaths: [], at: 'clusters.prod', origins, ...overrides };
}

/** An account of `east` that calls `prod`. */
export function clusterCaller(overrides: Partial<ClusterCaller> = {}): ClusterCaller {
  return {
    id: 'shop/orders',
    namespace: 'shop',
    serviceAccount: 'orders',
    accepting: 'prod',
    audience: 'kubernetes://acme/prod',
    volume: {
      name: 'prod-token',
      path: 'token',
      mountPath: '/var/run/secrets/clusters/prod',
      expirationSeconds: 3600,
    },
    ca: null,
    at: 'clusters.prod.accepts.east.roles[shop/view].accounts[shop/orders]',
    origins: {},
    ...overrides,
  };
}

/** The right of that account in `prod`, by the name that it has there. */
export function acceptedBinding(overrides: Partial<RbacBinding> = {}): RbacBinding {
  return {
    kind: 'RoleBinding',
    meta: objectMeta('shop', 'acme:east:order-reader'),
    roleKind: 'Role',
    roleName: 'order-reader',
    rbacSubjects: [{ kind: 'User', name: 'east:system:serviceaccount:shop:orders', namespace: '' }],
    emitted: true,
    at: 'clusters.prod.accepts.east.roles[shop/order-reader]',
    origins: {},
    ...overrides,
  };
}

const nothing: AllowedValues = { values: null, required: false, rules: [] };
const anything: RequestPolicy['allowed'] = {
  ...{ commonName: nothing, dnsNames: nothing, ipAddresses: nothing, uris: nothing, emailAddresses: nothing },
  ...{ organizations: nothing, organizationalUnits: nothing, countries: nothing, localities: nothing },
  ...{ provinces: nothing, streetAddresses: nothing, postalCodes: nothing, serialNumber: nothing },
};

/** Globs that a policy allows, with its other attributes absent. */
export function allowing(
  globs: Readonly<Partial<Record<RequestAttribute, readonly string[]>>>,
): RequestPolicy['allowed'] {
  const said = Object.entries(globs).map(([name, values]) => [name, { ...nothing, values }] as const);
  return { ...anything, ...Object.fromEntries(said) };
}

/** What approver-policy wants of requests to `shop/vault`. */
export function requestPolicy(overrides: Partial<RequestPolicy> = {}): RequestPolicy {
  return {
    meta: objectMeta('', 'acme.issuer.shop.vault'),
    issuerGroup: 'cert-manager.io',
    issuerKind: 'Issuer',
    issuerName: 'vault',
    namespaces: ['shop'],
    namespaceLabels: {},
    allowed: allowing({ commonName: ['*'], dnsNames: ['*.shop.acme.example'] }),
    usages: [],
    isCa: false,
    minDuration: 0,
    maxDuration: 7_776_000,
    keyAlgorithm: '',
    minKeySize: 0,
    maxKeySize: 0,
    plugins: [],
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    origins: {},
    ...overrides,
  };
}

const useName = 'acme.issuer.shop.vault:use';

/** The right to use that policy. */
export function useRole(overrides: Partial<RbacRole> = {}): RbacRole {
  return {
    kind: 'ClusterRole',
    meta: objectMeta('', useName),
    rules: [
      {
        ...{ apiGroups: ['policy.cert-manager.io'], resources: ['certificaterequestpolicies'], verbs: ['use'] },
        ...{ resourceNames: ['acme.issuer.shop.vault'], nonResourceUrls: [] },
      },
    ],
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    origins: {},
    ...overrides,
  };
}

/** Gives it to cert-manager in the namespace of the issuer. */
export function useBinding(overrides: Partial<RbacBinding> = {}): RbacBinding {
  return {
    kind: 'RoleBinding',
    meta: objectMeta('shop', useName),
    roleKind: 'ClusterRole',
    roleName: useName,
    rbacSubjects: [{ kind: 'ServiceAccount', name: 'cert-manager', namespace: 'cert-manager' }],
    emitted: true,
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    origins: {},
    ...overrides,
  };
}

export function cluster(overrides: Partial<Cluster> = {}): Cluster {
  return {
    name: 'prod',
    version: '',
    tokenIssuer,
    acceptedTokenIssuers: [],
    apiAudiences: [tokenIssuer],
    apiServerUrl: '',
    apiServerCaBundle: '',
    signingKeys: [],
    hostedJwksUri: '',
    anonymousAuth: true,
    tokenExpiration: { max: 4294967296, extend: true },
    authentication: authentication(),
    vault: { server, serverName: '', caBundle: '', caBundleSecretRef: null },
    certManager: {
      version: '',
      namespace: 'cert-manager',
      serviceAccount: 'cert-manager',
      clusterResourceNamespace: 'cert-manager',
      approvedBy: 'cert-manager',
      at: 'clusters.prod.certManager',
      origins: {},
    },
    certificateIssuers: [],
    certificates: [],
    requestPolicies: [],
    istioCsr: null,
    workloads: [],
    secretClients: [],
    csiDrivers: [],
    caCopies: [],
    callers: [],
    clusterSpiffeIds: [],
    partyClients: [],
    serviceAccounts: [],
    tokenSecrets: [],
    rbacRoles: [],
    rbacBindings: [],
    at: 'clusters.prod',
    origins: {},
    ...overrides,
  };
}

export function vault(overrides: Partial<Vault> = {}): Vault {
  return {
    server,
    product: { name: 'vault', version: '' },
    vaultNamespace: '',
    caBundle: '',
    caBundleSecretRef: null,
    authMounts: [],
    authRoles: [],
    policies: [],
    pkiMounts: [],
    pkiRoles: [],
    auditDevices: [],
    at: 'vault',
    origins: {},
    ...overrides,
  };
}

export function trustModel(overrides: Partial<TrustModel> = {}): TrustModel {
  return { name: 'acme', vault: vault(), clusters: [], relyingParties: [], spire: null, waivers: [], ...overrides };
}

/** One cluster that logs in by JWT and discovery, one root, one Issuer. */
export function quickstartModel(): TrustModel {
  return trustModel({
    vault: vault({
      authMounts: [jwtMount()],
      authRoles: [jwtAuthRole()],
      policies: [policy()],
      pkiMounts: [pkiMount()],
      pkiRoles: [pkiRole()],
    }),
    clusters: [
      cluster({
        certificateIssuers: [certificateIssuer()],
        serviceAccounts: [serviceAccount('shop', 'vault')],
        rbacRoles: [tokenRequestRole('shop', 'vault')],
        rbacBindings: [tokenRequestBinding('shop', 'vault')],
      }),
    ],
  });
}

/** RabbitMQ as it takes tokens of `east`. */
export function rabbitMq(overrides: Partial<RabbitMq> = {}): RabbitMq {
  return {
    ...{ kind: 'rabbitmq', name: 'queue', version: '4.1', sources: [rabbitMqSource()] },
    ...{ at: 'relyingParties.queue.rabbitmq', origins: {} },
    ...overrides,
  };
}

export function rabbitMqSource(overrides: Partial<RabbitMqSource> = {}): RabbitMqSource {
  return {
    cluster: 'east',
    tokenIssuer: eastIssuer,
    audience: 'rabbitmq://acme/queue/east',
    keysUrl: `${eastIssuer}/openid/v1/jwks`,
    servedBy: 'hosted',
    caBundle: '',
    comparesAudience: true,
    signingKeyIds: [],
    patternSyntax: 'wildcard',
    grants: [partyGrant()],
    at: 'relyingParties.queue.rabbitmq.clusters.east',
    origins: {},
    ...overrides,
  };
}

/** What `shop/orders` may do there. */
export function partyGrant(overrides: Partial<PartyGrant> = {}): PartyGrant {
  return {
    subject: 'system:serviceaccount:shop:orders',
    rights: ['read:%2F/orders', 'tag:management'],
    at: 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders]',
    origins: {},
    ...overrides,
  };
}

/** OpenSearch as it takes tokens of `east`. */
export function openSearch(overrides: Partial<OpenSearch> = {}): OpenSearch {
  return {
    ...{ kind: 'opensearch', name: 'logs', version: '2.19', sources: [openSearchSource()] },
    grants: [openSearchGrant()],
    ...{ at: 'relyingParties.logs.opensearch', origins: {} },
    ...overrides,
  };
}

export function openSearchSource(overrides: Partial<OpenSearchSource> = {}): OpenSearchSource {
  return {
    cluster: 'east',
    tokenIssuer: eastIssuer,
    audience: 'opensearch://acme/logs/east',
    keysUrl: `${eastIssuer}/.well-known/openid-configuration`,
    servedBy: 'hosted',
    caBundle: '',
    requiredAudiences: ['opensearch://acme/logs/east'],
    requiredIssuer: eastIssuer,
    publicKeys: [],
    order: 0,
    at: 'relyingParties.logs.opensearch.clusters.east',
    origins: {},
    ...overrides,
  };
}

/** The role of `shop/orders` there. */
export function openSearchGrant(overrides: Partial<OpenSearchGrant> = {}): OpenSearchGrant {
  return {
    subject: 'system:serviceaccount:shop:orders',
    rights: ['orders_writer'],
    cluster: 'east',
    at: 'relyingParties.logs.opensearch.clusters.east.clients[shop/orders]',
    origins: {},
    ...overrides,
  };
}

/** Dex as it exchanges tokens of `east`. */
export function dex(overrides: Partial<Dex> = {}): Dex {
  return {
    ...{ kind: 'dex', name: 'login', version: '2.45', sources: [dexSource()] },
    exchanges: true,
    staticClients: [{ id: 'grafana', name: 'grafana', secretEnv: '' }],
    ...{ at: 'relyingParties.login.dex', origins: {} },
    ...overrides,
  };
}

export function dexSource(overrides: Partial<DexSource> = {}): DexSource {
  return {
    cluster: 'east',
    tokenIssuer: eastIssuer,
    audience: 'dex://acme/login/east',
    keysUrl: `${eastIssuer}/.well-known/openid-configuration`,
    servedBy: 'hosted',
    caBundle: '',
    limitingClaim: 'sub',
    allowedValues: ['system:serviceaccount:shop:orders'],
    userNameClaim: 'sub',
    wantsEmail: false,
    at: 'relyingParties.login.dex.clusters.east',
    origins: {},
    ...overrides,
  };
}

/** An account of `east` that has a token for it. */
export function partyClient(overrides: Partial<PartyClient> = {}): PartyClient {
  return {
    ...{ id: 'shop/orders', namespace: 'shop', serviceAccount: 'orders', party: 'queue' },
    audience: 'rabbitmq://acme/queue/east',
    volume: {
      name: 'queue-token',
      path: 'token',
      mountPath: '/var/run/secrets/relying-parties/queue',
      expirationSeconds: 3600,
    },
    ca: null,
    at: 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders]',
    origins: {},
    ...overrides,
  };
}

export const realmIssuer = 'https://sso.acme.example/realms/acme';

/** Keycloak as it takes tokens of `east`. */
export function keycloak(overrides: Partial<Keycloak> = {}): Keycloak {
  return {
    ...{ kind: 'keycloak', name: 'sso', version: '26.7', realmIssuer, realm: 'acme', runsIn: '' },
    ...{ sources: [keycloakSource()], at: 'relyingParties.sso.keycloak', origins: {} },
    ...overrides,
  };
}

export function keycloakSource(overrides: Partial<KeycloakSource> = {}): KeycloakSource {
  return {
    ...{ cluster: 'east', tokenIssuer: eastIssuer, audience: realmIssuer, servedBy: 'hosted', caBundle: '' },
    keysUrl: `${eastIssuer}/.well-known/openid-configuration`,
    ...{ alias: 'east', maxTokenAge: 3600, clockSkew: 0, clients: [realmClient()] },
    ...{ at: 'relyingParties.sso.keycloak.clusters.east', origins: {} },
    ...overrides,
  };
}

/** Which client `shop/orders` is there. */
export function realmClient(overrides: Partial<RealmClient> = {}): RealmClient {
  return {
    ...{ subject: 'system:serviceaccount:shop:orders', clientId: 'east.shop.orders', roles: ['reader'], scopes: [] },
    ...{ at: 'relyingParties.sso.keycloak.clusters.east.clients[shop/orders]', origins: {} },
    ...overrides,
  };
}
