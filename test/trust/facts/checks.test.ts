import type { Step } from '../../../src/trust/decide/decision';
import { values } from '../../../src/trust/decide/decision';
import { projectToken } from '../../../src/trust/decide/mint';
import { decideSigning } from '../../../src/trust/decide/vault-pki';
import { decideAcl } from '../../../src/trust/decide/vault-acl';
import { checkOf, checks, type CheckId } from '../../../src/trust/facts/checks';
import type { Certificate, CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import type { JwtAuthRole, KubernetesAuthRole, TokenSettings } from '../../../src/trust/model/auth-role';
import type { JwtMount, KubernetesMount } from '../../../src/trust/model/auth-mount';
import type { PkiMount } from '../../../src/trust/model/pki-mount';
import type { PkiRole } from '../../../src/trust/model/pki-role';
import type { Cluster } from '../../../src/trust/model/cluster';
import type {
  DexSource,
  KeycloakSource,
  OpenSearchSource,
  RabbitMqSource,
  RelyingParty,
} from '../../../src/trust/model/relying-party';
import type { PolicyRule } from '../../../src/trust/model/policy';
import type { Token } from '../../../src/trust/terms/token';
import { tokenOf } from '../../../src/trust/terms/token';
import { decideToken } from '../../../src/trust/decide/client';
import { decideAcceptedIssuer } from '../../../src/trust/decide/accepted-issuer';
import { decideAcceptedToken } from '../../../src/trust/decide/accepted-token';
import { decideAtParty } from '../../../src/trust/decide/party/relying-party';
import { decideCaller } from '../../../src/trust/decide/cluster-call';
import { decideMeshIdentity } from '../../../src/trust/decide/mesh-identity';
import { decideAgent, decideAttestation } from '../../../src/trust/decide/spire-attestation';
import {
  acceptChain,
  approvalChain,
  decide,
  jwtChain,
  kubernetesChain,
  now,
  partyChain,
  rule,
  workloadChain,
  type AcceptChanges,
} from '../../support/decide-chain';
import { declared, declaredMesh } from '../../support/declared-mesh';
import * as build from '../../support/model';
import { agentsOf, psatOf, spireModel, spireOf, type SpireChanges } from '../../support/spire';
import { usualVault } from '../../support/usual-vault';

const denied = '403 1 error occurred:\n\t* permission denied';
const masked = '403 permission denied';
const gone = 'login 400 role "acme-prod-shop-vault" could not be found';
const noConfig = 'config write 400 error checking oidc discovery URL; login 400 could not load configuration';
const invalid = '400 error validating token: invalid';

const issuer = (changes: Partial<CertificateIssuer>) => decide(jwtChain({ issuer: changes })).steps;
const certificate = (changes: Partial<Certificate>, role: Partial<PkiRole> = {}) =>
  decide(jwtChain({ certificate: changes, pkiRole: role })).steps;
const jwt = (role: Partial<JwtAuthRole>, mount: Partial<JwtMount> = {}) => decide(jwtChain({ role, mount })).steps;
const kubernetes = (role: Partial<KubernetesAuthRole>, mount: Partial<KubernetesMount> = {}) =>
  decide(kubernetesChain({ role, mount })).steps;
const policy = (changed: Partial<PolicyRule>) =>
  decide(jwtChain({ policy: { rules: [{ ...rule('pki/sign/acme-prod-shop-vault', 'update'), ...changed }] } })).steps;
const pki = (mount: Partial<PkiMount>) => decide(jwtChain({ pkiMount: mount, pkiRole: { maxTtl: 0, ttl: 0 } })).steps;
const token = (changes: Record<string, unknown>, about: Partial<Token> = {}) =>
  tokenOf(
    {
      iss: build.tokenIssuer,
      aud: ['vault://shop/vault'],
      sub: 'system:serviceaccount:shop:vault',
      exp: now + 600,
      iat: now,
      nbf: now,
      ...changes,
    },
    { cluster: 'prod', signature: 'valid', ...about },
  );
const explain = (changes: Record<string, unknown>, about: Partial<Token> = {}, model = jwtChain()) =>
  decideToken(model, model.vault.authMounts[0]!.path, 'acme-prod-shop-vault', token(changes, about), now).steps;
const atKubernetes = (
  changes: Record<string, unknown>,
  about: Partial<Token> = {},
  mount: Partial<KubernetesMount> = {},
) => explain(changes, about, kubernetesChain({ mount }));
const kubelet = (audiences: readonly string[]): readonly Step[] => {
  const model = workloadChain();
  const request = {
    namespace: 'shop',
    serviceAccount: 'orders',
    account: values(['orders']),
    audiences: values(audiences),
    expirationSeconds: 3600,
    boundTo: 'Pod',
  } as const;
  return projectToken(model, model.clusters[0]!, request, ['vault'], true);
};
const volume = (expirationSeconds: number) =>
  decide(workloadChain({ workload: { volume: { ...build.workload().volume, expirationSeconds } } })).steps;
const settings = (token: Partial<TokenSettings>) => ({ token: build.tokenSettings(token) });
const serial = { subject: { ...build.certificate().subject, serialNumber: '42' } };
const ecdsa = { privateKey: { algorithm: 'ECDSA', size: 256, encoding: '', rotationPolicy: '' } } as const;
const selector = { namespaces: [], namespaceSelector: '{"matchLabels":{"team":"shop"}}' };
const reader = (verbs: readonly string[]) => ({
  rbacRoles: [
    build.tokenRequestRole('shop', 'vault'),
    {
      ...build.tokenRequestRole('', 'x'),
      kind: 'ClusterRole' as const,
      meta: build.objectMeta('', 'namespace-reader'),
      rules: [{ apiGroups: [''], resources: ['namespaces'], resourceNames: [], nonResourceUrls: [], verbs }],
    },
  ],
  rbacBindings: [
    build.tokenRequestBinding('shop', 'vault'),
    build.delegatorBinding('vault', 'token-reviewer'),
    build.delegatorBinding('vault', 'token-reviewer', { roleName: 'namespace-reader' }),
  ],
});
const verbatim = () =>
  decideSigning(
    jwtChain().vault,
    { text: 'nope/sign/x', versioned: false, mount: 'nope', endpoint: 'sign', role: 'x' },
    values(['nope/sign/x']),
    null,
    { alias: '', metadata: {}, era: usualVault },
    now,
  );
const called = (changes: AcceptChanges): readonly Step[] => {
  const model = acceptChain(changes);
  const [east] = model.clusters;
  return decideCaller(model, east!, east!.callers[0]!, now).steps;
};
const presented = (changes: Record<string, unknown>, about: Partial<Token> = {}): readonly Step[] => {
  const model = acceptChain();
  const changed = token(
    { iss: build.eastIssuer, aud: ['kubernetes://acme/prod'], ...changes },
    { cluster: 'east', ...about },
  );
  return decideAcceptedToken(model, model.clusters[1]!, changed, now).steps;
};
const attested = (changes: SpireChanges): readonly Step[] => {
  const model = spireModel(changes);
  return decideAgent(model, spireOf(model), agentsOf(model), now).steps;
};
/** The server's account with the right to everything but one resource. */
const rightsBut = (resource: string): NonNullable<SpireChanges['prod']> => ({
  rbacRoles: (spireModel().clusters[0]?.rbacRoles ?? []).map((role) => ({
    ...role,
    rules: role.rules.map((one) => ({ ...one, resources: one.resources.filter((name) => name !== resource) })),
  })),
});
const psat = 'nodeattestor(k8s_psat): ';
const serverUser = 'system:serviceaccount:spire-server:spire-server';
const outsidePod = (): readonly Step[] => {
  const model = spireModel();
  const presented = tokenOf(
    {
      ...{ iss: 'https://oidc.acme.example/prod', aud: ['spire-server'], exp: now + 600, iat: now, nbf: now },
      sub: 'system:serviceaccount:spire-system:spire-agent',
    },
    { cluster: 'prod', signature: 'valid' },
  );
  return decideAttestation(model, psatOf(model), presented, now).steps;
};
const atMesh = (changes: Record<string, unknown>, identity = 'spiffe://cluster.local/ns/shop/sa/orders') => {
  const model = declared(declaredMesh());
  const [prod] = model.clusters;
  const asking = { iss: 'https://oidc.acme.example/prod', aud: ['istio-ca'], sub: 'system:serviceaccount:shop:orders' };
  return decideMeshIdentity(model, prod!, prod!.istioCsr!, token({ ...asking, ...changes }), identity, now).steps;
};
const ofIstioCsr = 'the chart of istio-csr lets `system:serviceaccount:cert-manager:cert-manager-istio-csr` create';
const unauthenticated = 'Unauthenticated request authenticate failure';
const approval = (changes: Parameters<typeof approvalChain>[0]) => decide(approvalChain(changes)).steps;
const twice = acceptChain({ others: [build.acceptedIssuer({ id: 'again' })] });
const itself = { issuer: { servedBy: 'apiServer' } } as const;
const atParty = (
  changes: Record<string, unknown>,
  party: RelyingParty = build.rabbitMq(),
  east: Partial<Cluster> = {},
  about: Partial<Token> = {},
): readonly Step[] => {
  const model = partyChain(party, { east });
  const [{ audience } = { audience: '' }] = party.sources;
  const sub = 'system:serviceaccount:shop:orders';
  const changed = token({ iss: build.eastIssuer, aud: [audience], sub, ...changes }, { cluster: 'east', ...about });
  return decideAtParty(model, party, changed, now).steps;
};
const rabbit = (source: Partial<RabbitMqSource>, east: Partial<Cluster> = {}): readonly Step[] =>
  atParty({}, build.rabbitMq({ sources: [build.rabbitMqSource(source)] }), east);
const keycloak = (source: Partial<KeycloakSource>, east: Partial<Cluster> = {}): readonly Step[] =>
  atParty({}, build.keycloak({ sources: [build.keycloakSource(source)] }), east);
const atKeycloak = (changes: Record<string, unknown>, about: Partial<Token> = {}): readonly Step[] =>
  atParty(changes, build.keycloak(), {}, about);
const badClient = '401 invalid_client Invalid client or Invalid client credentials';
const loginFailed = '401 Login failed';
const openSearch = (source: Partial<OpenSearchSource>, east: Partial<Cluster> = {}): readonly Step[] =>
  atParty({}, build.openSearch({ sources: [build.openSearchSource(source)] }), east);
const search = (changes: Record<string, unknown>): readonly Step[] => atParty(changes, build.openSearch());
const finallyFailed = '401 Authentication finally failed';
const dex = (source: Partial<DexSource>, east: Partial<Cluster> = {}): readonly Step[] =>
  atParty({}, build.dex({ sources: [build.dexSource(source)] }), east);
const exchanged = (changes: Record<string, unknown>): readonly Step[] => atParty(changes, build.dex());
const accessDenied = '401 access_denied';

const unauthorized = '401 Unauthorized';
const servedByApiServer = {
  keys: { kind: 'discovery', url: build.tokenIssuer, caBundle: '', servedBy: 'apiServer' },
} as const;

/** For each row a case that it refuses, in its exact words. A row that refuses nothing has a case that rests on it. */
const vectors: Readonly<Record<CheckId, readonly [steps: () => readonly Step[], words: string]>> = {
  'issuer/server': [() => issuer({ server: '' }), 'spec.vault.server: Required value'],
  'issuer/sign-path': [() => issuer({ signPath: '' }), 'spec.vault.path: Required value'],
  'issuer/dot-segments': [
    () => issuer({ signPath: 'pki/../pki/sign/x' }),
    `spec.vault.path: Invalid value: "pki/../pki/sign/x": must not contain '..' path segments`,
  ],
  'issuer/ca-bundle': [
    () => issuer({ caBundle: 'PEM', caBundleSecretRef: { name: 'ca', key: 'ca.crt' } }),
    'spec.vault.caBundle: Invalid value: "<snip>": specified caBundle and caBundleSecretRef cannot be used together',
  ],
  'issuer/auth-role': [() => issuer({ authRole: '' }), 'spec.vault.auth.kubernetes.role: Required value'],
  'issuer/service-account': [
    () => issuer({ serviceAccount: '' }),
    'spec.vault.auth.kubernetes.serviceAccountRef.name: Required value',
  ],
  'issuer/mount-path': [
    () => issuer({ mountPath: 'v1/auth/jwt-prod' }),
    'Ready=False VaultError: Failed to initialize Vault client: while requesting a Vault token using the Kubernetes auth: error calling Vault server: read tcp …: read: connection reset by peer',
  ],
  'issuer/sign-path-version': [
    () => issuer({ signPath: '/v1/pki/sign/x' }),
    'POST https://vault.acme.example:8200/v1/v1/pki/sign/x 403 permission denied',
  ],
  'issuer/sign-path-shape': [() => issuer({ signPath: 'pki/roles/x' }), '404 unsupported path'],
  'certificate/names': [
    () => certificate({ dnsNames: [] }),
    'spec: Invalid value: "": at least one of commonName (from the commonName field or from a literalSubject), dnsNames, uriSANs, ipAddresses, emailSANs or otherNames must be set',
  ],
  'certificate/common-name': [
    () => certificate({ commonName: `${'a'.repeat(61)}.com` }),
    'spec.commonName: Too long: may not be more than 64 bytes',
  ],
  'certificate/duration': [
    () => certificate({ duration: 3599 }),
    'spec.duration: Invalid value: "59m59s": certificate duration must be greater than 1h0m0s',
  ],
  'certificate/renew-before-floor': [
    () => certificate({ renewBefore: 299 }),
    'spec.renewBefore: Invalid value: "4m59s": certificate renewBefore must be greater than 5m0s',
  ],
  'certificate/renew-before': [
    () => certificate({ duration: 3600, renewBefore: 3600 }),
    'spec.renewBefore: Invalid value: "1h0m0s": certificate duration 1h0m0s must be greater than renewBefore 1h0m0s',
  ],
  'mint/permission': [
    () => decide(jwtChain({ cluster: { rbacBindings: [] } })).steps,
    'while requesting a token for the service account shop/vault: serviceaccounts "vault" is forbidden: User "system:serviceaccount:cert-manager:cert-manager" cannot create resource "serviceaccounts/token" in API group "" in the namespace "shop"',
  ],
  'mint/account': [
    () => issuer({ serviceAccount: 'web' }),
    'while requesting a token for the service account shop/web: serviceaccounts "web" not found',
  ],
  'mint/lifetime-floor': [
    () => volume(599),
    'spec.expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes',
  ],
  'mint/lifetime-cap': [
    () => volume(2 ** 32 + 1),
    'spec.expirationSeconds: Invalid value: 4294967297: may not specify a duration larger than 2^32 seconds',
  ],
  'mint/one-audience': [
    () => kubelet(['vault', 'other']),
    '403 serviceaccounts "orders" is forbidden: node may only request 0 or 1 audiences',
  ],
  'mint/node-audience': [
    () => kubelet(['other']),
    '403 serviceaccounts "orders" is forbidden: audience "other" not found in pod spec volume, system:node:… is not authorized to request tokens for this audience',
  ],
  'agent/trust-domain': [
    () => attested({ agents: { trustDomain: 'example.org' } }),
    'transport: authentication handshake failed: x509svid: could not get X509 bundle: x509bundle: no X.509 bundle found for trust domain: "acme.example"',
  ],
  'agent/attestor': [
    () => attested({ agents: { attestor: 'x509pop' }, server: { attestors: ['k8s_psat'] } }),
    'error getting node attestor: could not find node attestor type "x509pop"',
  ],
  'psat/cluster': [() => attested({ agents: { attestedAs: 'prd' } }), `${psat}not configured for cluster "prd"`],
  'psat/reviewer': [
    () => attested({ prod: rightsBut('tokenreviews') }),
    `${psat}unable to validate token with TokenReview API: unable to query token review API: tokenreviews.authentication.k8s.io is forbidden: User "${serverUser}" cannot create resource "tokenreviews" in API group "authentication.k8s.io" at the cluster scope`,
  ],
  'psat/token': [
    () => attested({ attestation: { audiences: ['spire'] } }),
    `${psat}unable to validate token with TokenReview API: token review API response contains an error: [invalid bearer token, token audiences ["spire-server"] is invalid for the target audiences ["spire"]]`,
  ],
  'psat/account': [
    () => attested({ attestation: { allowList: ['spire:spire-agent'] } }),
    `${psat}"spire-system:spire-agent" is not an allowed service account`,
  ],
  'psat/pod': [outsidePod, `${psat}fail to get pod name from token review status: missing pod name`],
  'psat/get-pod': [
    () => attested({ prod: rightsBut('pods') }),
    `${psat}fail to get pod from k8s API server: unable to query pods API: pods "…" is forbidden: User "${serverUser}" cannot get resource "pods" in API group "" in the namespace "spire-system"`,
  ],
  'psat/get-node': [
    () => attested({ prod: rightsBut('nodes') }),
    `${psat}fail to get node from k8s API server: unable to query nodes API: nodes "…" is forbidden: User "${serverUser}" cannot get resource "nodes" in API group "" at the cluster scope`,
  ],
  'accept/own-issuer': [
    () => called({ prod: { tokenIssuer: build.eastIssuer } }),
    `jwt[0].issuer.url: Invalid value: "${build.eastIssuer}": URL must not overlap with disallowed issuers: [${build.eastIssuer}]`,
  ],
  'accept/url': [
    () => called({ issuer: { url: 'http://east' }, east: { tokenIssuer: 'http://east' } }),
    'jwt[0].issuer.url: Invalid value: "http://east": URL scheme must be https',
  ],
  'accept/issuer-twice': [
    () => decideAcceptedIssuer(twice, twice.clusters[1]!, twice.clusters[1]!.authentication.issuers[1]!),
    `jwt[1].issuer.url: Duplicate value: "${build.eastIssuer}"`,
  ],
  'accept/anonymous': [() => called({ ...itself, east: { anonymousAuth: false } }), unauthorized],
  'accept/discovery-public': [() => called(itself), unauthorized],
  'accept/keys-ca': [() => called({ ...itself, east: { apiServerCaBundle: 'PEM' } }), unauthorized],
  'accept/issuer': [() => called({ issuer: { url: 'https://other' } }), unauthorized],
  'accept/signature': [() => presented({}, { signature: 'invalid' }), unauthorized],
  'accept/audience': [() => called({ caller: { audience: 'vault' } }), unauthorized],
  'accept/expiry': [() => presented({ exp: now - 1 }), unauthorized],
  'accept/not-before': [() => presented({ nbf: now + 61 }), unauthorized],
  'accept/username': [() => called({ issuer: { usernameClaim: 'email' } }), unauthorized],
  'accept/required-claim': [() => called({ issuer: { requiredClaims: { tier: 'gold' } } }), unauthorized],
  'accept/expression': [
    () => called({ issuer: { claimValidationRules: [{ expression: 'claims.exp < 1', message: '' }] } }),
    'the rule `claims.exp < 1` holds for the token',
  ],
  'keycloak/issuer': [() => atKeycloak({ iss: 'https://other' }), badClient],
  'keycloak/issuer-once': [
    () => atParty({}, build.keycloak({ sources: [build.keycloakSource(), build.keycloakSource({ alias: 'again' })] })),
    badClient,
  ],
  'keycloak/client': [() => keycloak({ clients: [] }), badClient],
  'keycloak/client-once': [() => keycloak({ clients: [build.realmClient(), build.realmClient()] }), badClient],
  'keycloak/keys-ca': [() => keycloak({ servedBy: 'apiServer' }, { apiServerCaBundle: 'PEM' }), badClient],
  'keycloak/anonymous': [() => keycloak({ servedBy: 'apiServer' }, { anonymousAuth: false }), badClient],
  'keycloak/discovery-public': [() => keycloak({ servedBy: 'apiServer' }), badClient],
  'keycloak/signature': [() => atKeycloak({}, { signature: 'invalid' }), badClient],
  'keycloak/audience': [() => atKeycloak({ aud: ['vault'] }), '400 invalid_client Invalid token audience'],
  'keycloak/audience-one': [
    () => atKeycloak({ aud: [build.realmIssuer, 'vault'] }),
    '400 invalid_client Multiple audiences not allowed',
  ],
  'keycloak/expiry-there': [() => atKeycloak({ exp: undefined }), '400 invalid_client Token exp claim is required'],
  'keycloak/expiry': [() => atKeycloak({ exp: now }), '400 invalid_client Token is not active'],
  'keycloak/not-before': [() => atKeycloak({ nbf: now + 1 }), '400 invalid_client Token is not active'],
  'keycloak/issued-at': [() => atKeycloak({ iat: now + 1 }), '400 invalid_client Token was issued in the future'],
  'keycloak/age': [
    () => atKeycloak({ iat: now - 3601 }),
    '400 invalid_client Token was issued too far in the past to be used now',
  ],
  'keycloak/end': [
    () => atKeycloak({ iat: undefined, exp: now + 3601 }),
    '400 invalid_client Token expiration is too far in the future and iat claim not present in token',
  ],
  'rabbitmq/keys-ca': [() => rabbit({ servedBy: 'apiServer' }, { apiServerCaBundle: 'PEM' }), loginFailed],
  'rabbitmq/anonymous': [() => rabbit({ servedBy: 'apiServer' }, { anonymousAuth: false }), loginFailed],
  'rabbitmq/discovery-public': [() => rabbit({ servedBy: 'apiServer' }), loginFailed],
  'rabbitmq/signature': [() => atParty({}, build.rabbitMq(), {}, { signature: 'invalid' }), loginFailed],
  'rabbitmq/audience': [() => atParty({ aud: ['vault'] }), loginFailed],
  'rabbitmq/audience-one': [
    () => {
      const sources = [build.rabbitMqSource(), build.rabbitMqSource({ cluster: 'west' })];
      return atParty({}, build.rabbitMq({ sources }));
    },
    loginFailed,
  ],
  'rabbitmq/expiry-there': [() => atParty({ exp: undefined }, build.rabbitMq({ version: '4.3' })), loginFailed],
  'rabbitmq/expiry': [() => atParty({ exp: now }), loginFailed],
  'rabbitmq/scope': [() => rabbit({ grants: [] }), '401 Not management user'],
  'opensearch/order': [
    () => atParty({}, build.openSearch({ sources: [build.openSearchSource(), build.openSearchSource()] })),
    finallyFailed,
  ],
  'opensearch/keys-ca': [() => openSearch({ servedBy: 'apiServer' }, { apiServerCaBundle: 'PEM' }), finallyFailed],
  'opensearch/anonymous': [() => openSearch({ servedBy: 'apiServer' }, { anonymousAuth: false }), finallyFailed],
  'opensearch/discovery-public': [() => openSearch({ servedBy: 'apiServer' }), finallyFailed],
  'opensearch/key-type': [() => atParty({}, build.openSearch(), {}, { alg: 'ES256' }), finallyFailed],
  'opensearch/signature': [() => atParty({}, build.openSearch(), {}, { signature: 'invalid' }), finallyFailed],
  'opensearch/audience': [() => search({ aud: ['vault'] }), finallyFailed],
  'opensearch/audience-there': [() => search({ aud: undefined }), finallyFailed],
  'opensearch/expiry': [() => search({ exp: now - 30 }), finallyFailed],
  'opensearch/not-before': [() => search({ nbf: now + 30 }), finallyFailed],
  'opensearch/issuer': [() => search({ iss: 'https://other' }), finallyFailed],
  'opensearch/subject': [() => search({ sub: undefined }), finallyFailed],
  'opensearch/role': [
    () => search({ sub: 'system:serviceaccount:shop:other' }),
    '403 no permissions for […] and User [name=system:serviceaccount:shop:other, backend_roles=[], requestedTenant=null]',
  ],
  'dex/grant': [() => atParty({}, build.dex({ exchanges: false })), '400 unsupported_grant_type'],
  'dex/keys-ca': [
    () => dex({ servedBy: 'apiServer' }, { apiServerCaBundle: 'PEM' }),
    '400 Requested connector does not exist.',
  ],
  'dex/anonymous': [() => dex({ servedBy: 'apiServer' }, { anonymousAuth: false }), accessDenied],
  'dex/discovery-public': [() => dex({ servedBy: 'apiServer' }), accessDenied],
  'dex/signature': [() => atParty({}, build.dex(), {}, { signature: 'invalid' }), accessDenied],
  'dex/issuer': [() => exchanged({ iss: 'https://other' }), accessDenied],
  'dex/expiry': [() => exchanged({ exp: now - 1 }), accessDenied],
  'dex/not-before': [() => exchanged({ nbf: now + 301 }), accessDenied],
  'dex/subject': [() => exchanged({ sub: undefined }), accessDenied],
  'dex/user-name': [() => dex({ userNameClaim: 'name' }), accessDenied],
  'dex/email': [() => dex({ wantsEmail: true }), accessDenied],
  'dex/limit': [() => exchanged({ sub: 'system:serviceaccount:shop:other' }), accessDenied],
  'login/namespace': [() => issuer({ vaultNamespace: 'platform' }), masked],
  'login/mount': [() => issuer({ mountPath: '/v1/auth/nope' }), masked],
  'login/cidr': [
    () => jwt(settings({ boundCidrs: ['10.0.0.0/8'] })),
    'Vault sees its client at an address in 10.0.0.0/8',
  ],
  'login/role-elsewhere': [
    () => jwt({ emitted: false }),
    'auth role `acme-prod-shop-vault`, managed elsewhere, takes this client',
  ],
  'kubernetes/role': [
    () => decide(kubernetesChain({ issuer: { authRole: 'nope' } })).steps,
    '400 invalid role name "nope"',
  ],
  'kubernetes/role-wildcard': [
    () => kubernetes({ serviceAccountNames: ['*', 'vault'] }),
    'role write 400 can not mix "*" with values; login 400 invalid role name "acme-prod-shop-vault"',
  ],
  'kubernetes/ca': [
    () =>
      decide(kubernetesChain({ mount: { caBundle: '' }, vault: { product: { name: 'openbao', version: '' } } })).steps,
    'config write 400 kubernetes_ca_cert must be given when disable_local_ca_jwt is true',
  ],
  'kubernetes/signature': [() => atKubernetes({}, { signature: 'invalid' }, { pemKeys: ['PEM'] }), masked],
  'kubernetes/issuer': [
    () => kubernetes({}, { disableIssValidation: false, issuer: 'kubernetes/serviceaccount' }),
    '403 invalid issuer (iss) claim',
  ],
  'kubernetes/audience': [
    () => kubernetes({ audience: 'vault' }),
    '403 invalid audience (aud) claim: audience claim does not match any expected audience',
  ],
  'kubernetes/not-before': [
    () => atKubernetes({ nbf: now + 61 }),
    '403 invalid not before (nbf) claim: token not yet valid',
  ],
  'kubernetes/expiry': [
    () => atKubernetes({ exp: now - 61 }),
    '403 invalid expiration time (exp) claim: token is expired',
  ],
  'kubernetes/issued-at': [
    () => atKubernetes({ iat: now + 61 }),
    '403 invalid issued at (iat) claim: token issued in the future',
  ],
  'kubernetes/name': [() => kubernetes({ serviceAccountNames: ['web'] }), '403 service account name not authorized'],
  'kubernetes/namespace': [() => kubernetes({ namespaces: ['other'] }), '403 namespace not authorized'],
  'kubernetes/selector-reviewer': [
    () => kubernetes(selector, { reviewer: { kind: 'client' } }),
    '403 namespace not authorized err=namespace lookup failed: TokenReviewer JWT needs to be configured to use namespace selectors',
  ],
  'kubernetes/selector-permission': [
    () => kubernetes(selector),
    '403 namespace not authorized err=failed to get namespace (code 403 status namespaces "shop" is forbidden: User "system:serviceaccount:vault:token-reviewer" cannot get resource "namespaces" in API group "" in the namespace "shop")',
  ],
  'kubernetes/selector': [
    () => decide(kubernetesChain({ role: selector, cluster: reader(['get']) })).steps,
    'the labels of namespace shop match the selector {"matchLabels":{"team":"shop"}}',
  ],
  'review/reachable': [() => kubernetes({}), 'Vault reaches the API server and trusts its certificate'],
  'review/bearer': [() => kubernetes({}, { reviewer: { kind: 'client' } }), masked],
  'review/permission': [() => kubernetes({}, { reviewer: { kind: 'client' } }), masked],
  'review/token': [() => atKubernetes({ iss: 'https://other' }, { cluster: '' }), masked],
  'jwt/discovery-issuer': [
    () => jwt({}, { keys: { kind: 'discovery', url: `${build.tokenIssuer}/`, caBundle: '', servedBy: 'hosted' } }),
    noConfig,
  ],
  'jwt/discovery-public': [() => jwt({}, servedByApiServer), noConfig],
  'jwt/jwks-public': [
    () => jwt({}, { keys: { kind: 'jwks', url: 'https://k', caBundle: '', servedBy: 'apiServer' } }),
    'config write 400 error checking jwks URL https://k; login 400 could not load configuration',
  ],
  'jwt/anonymous': [
    () => decide(jwtChain({ mount: servedByApiServer, cluster: { anonymousAuth: false } })).steps,
    noConfig,
  ],
  'jwt/keys-ca': [
    () => decide(jwtChain({ mount: servedByApiServer, cluster: { apiServerCaBundle: 'PEM' } })).steps,
    noConfig,
  ],
  'jwt/role': [() => issuer({ authRole: 'nope' }), '400 role "nope" could not be found'],
  'jwt/role-type': [
    () => jwt({ roleType: 'oidc' }),
    `role write 400 'allowed_redirect_uris' must be set if 'role_type' is 'oidc' or unspecified.; ${gone}`,
  ],
  'jwt/bound': [
    () => jwt({ boundAudiences: [], boundSubject: '' }),
    `role write 400 must have at least one bound constraint when creating/updating a role; ${gone}`,
  ],
  'jwt/user-claim-set': [
    () => jwt({ userClaim: '' }),
    `role write 400 a user claim must be defined on the role; ${gone}`,
  ],
  'jwt/signature': [
    () => explain({}, { signature: 'invalid' }),
    '400 error validating token: error verifying token signature: failed to verify id token signature',
  ],
  'jwt/algorithm': [
    () => explain({}, { alg: 'RS256' }, jwtChain({ mount: { supportedAlgs: ['ES256'] } })),
    `${invalid} algorithm (alg) header parameter: token signed with unexpected algorithm`,
  ],
  'jwt/audience-form': [
    () => explain({ aud: 7 }),
    '400 error validating token: go-jose/go-jose/jwt: expected string or array value to unmarshal to Audience',
  ],
  'jwt/issuer': [() => jwt({}, { boundIssuer: 'https://other' }), `${invalid} issuer (iss) claim`],
  'jwt/subject': [() => jwt({ boundSubject: 'x' }), `${invalid} subject (sub) claim`],
  'jwt/audience': [
    () => jwt({ boundAudiences: ['vault'] }),
    `${invalid} audience (aud) claim: audience claim does not match any expected audience`,
  ],
  'jwt/times': [
    () => explain({ exp: undefined, iat: undefined, nbf: undefined }),
    '400 error validating token: no issued at (iat), not before (nbf), or expiration time (exp) claims in token',
  ],
  'jwt/not-before': [() => explain({ nbf: now + 61 }), `${invalid} not before (nbf) claim: token not yet valid`],
  'jwt/expiry': [() => explain({ exp: now - 61 }), `${invalid} expiration time (exp) claim: token is expired`],
  'jwt/issued-at': [() => explain({ iat: now + 61 }), `${invalid} issued at (iat) claim: token issued in the future`],
  'jwt/audience-unbound': [
    () => jwt({ boundAudiences: [] }),
    '400 audience claim found in JWT but no audiences bound to the role',
  ],
  'jwt/user-claim': [() => jwt({ userClaim: 'email' }), '400 claim "email" not found in token'],
  'jwt/user-claim-text': [() => jwt({ userClaim: 'exp' }), '400 claim "exp" could not be converted to string'],
  'jwt/user-claim-empty': [() => explain({ sub: '' }), '500 missing name in alias'],
  'jwt/claim-missing': [
    () => jwt({ boundClaims: { groups: ['admins'] } }),
    '400 error validating claims: claim "groups" is missing',
  ],
  'jwt/claim-kind': [
    () => jwt({ boundClaims: { '/kubernetes.io/serviceaccount': ['x'] } }),
    '400 error validating claims: received claim is not a string, bool, int or list: map[name:vault]',
  ],
  'jwt/claim': [
    () => jwt({ boundClaims: { sub: ['x'] } }),
    '400 error validating claims: claim "sub" does not match any associated bound claim values',
  ],
  'acl/path': [() => policy({ path: 'pki/sign/other' }), denied],
  'acl/deny': [() => policy({ capabilities: ['update', 'deny'] }), denied],
  'acl/capability': [() => policy({ capabilities: ['read'] }), denied],
  'acl/required-parameters': [() => policy({ requiredParameters: ['format'] }), denied],
  'acl/denied-parameters': [() => policy({ deniedParameters: { TTL: [] } }), denied],
  'acl/allowed-parameters': [() => policy({ allowedParameters: { common_name: [] } }), denied],
  'acl/renew-batch': [
    () => decide(workloadChain({ role: settings({ policies: ['acme-prod-shop_orders'] }) })).steps,
    '400 batch tokens cannot be renewed',
  ],
  'pki/mount': [verbatim, '404 no handler for route "nope/sign/x". route entry not found.'],
  'pki/role': [() => issuer({ signPath: 'pki/sign/web' }), '400 unknown role: web'],
  'pki/role-elsewhere': [
    () => certificate({}, { emitted: false }),
    'PKI role `acme-prod-shop-vault`, managed elsewhere, signs for this client',
  ],
  'pki/role-lifetimes': [
    () => certificate({}, { ttl: 2, maxTtl: 1 }),
    'role write 400 "ttl" value must be less than "max_ttl" value',
  ],
  'pki/role-key-unsafe': [
    () => certificate({}, { keyType: 'rsa', keyBits: 1024 }),
    'role write 400 RSA keys < 2048 bits are unsafe and not supported: got 1024',
  ],
  'pki/role-key-bits': [
    () => certificate(ecdsa, { keyType: 'ec', keyBits: 2048 }),
    'role write 400 unsupported bit length for EC key: 2048',
  ],
  'pki/issue-any-key': [
    () => issuer({ signPath: 'pki/issue/acme-prod-shop-vault' }),
    '400 role key type "any" not allowed for issuing certificates, only signing',
  ],
  'pki/issue-other-key': [
    () =>
      decide(jwtChain({ issuer: { signPath: 'pki/issue/acme-prod-shop-vault' }, pkiRole: { keyType: 'rsa' } })).steps,
    'Issuing=False InvalidCertificate: … Issuer returned a certificate with a public key that does not match the CSR',
  ],
  'pki/key-type': [() => certificate(ecdsa, { keyType: 'rsa' }), '400 role requires keys of type rsa'],
  'pki/key-bits': [
    () => certificate({}, { keyType: 'rsa', keyBits: 4096 }),
    "400 role requires a minimum of a 4096-bit key, but CSR's key is 2048 bits",
  ],
  'pki/common-name-required': [
    () => certificate({}, { requireCn: true }),
    '400 the common_name field is required, or must be provided in a CSR with "use_csr_common_name" set to true, unless "require_cn" is set to false',
  ],
  'pki/common-name': [
    () => certificate({ commonName: 'example.com' }),
    '400 common name example.com not allowed by this role',
  ],
  'pki/serial-number': [() => certificate(serial), '400 serial_number 42 not allowed by this role'],
  'pki/dns-name': [
    () => certificate({ dnsNames: ['web.shop.acme.example', 'evil.example'] }),
    '400 subject alternate name evil.example not allowed by this role',
  ],
  'pki/email': [
    () => certificate({ emailAddresses: ['a@evil.example'] }),
    '400 email address a@evil.example not allowed by this role',
  ],
  'pki/ip': [
    () => certificate({ ipAddresses: ['10.0.0.1'] }),
    '400 IP Subject Alternative Names are not allowed in this role, but was provided some via CSR',
  ],
  'pki/uris': [
    () => certificate({ uris: ['spiffe://a/b'] }),
    '400 URI Subject Alternative Names are not allowed in this role, but were provided via CSR',
  ],
  'pki/uri': [
    () => certificate({ uris: ['spiffe://a/b'] }, { allowedUriSans: ['spiffe://b/*'] }),
    '400 URI Subject Alternative Names were provided via CSR which are not valid for this role',
  ],
  'pki/not-after': [
    () => certificate({}, { notAfter: '2030-01-01T00:00:00Z' }),
    '400 Either ttl or not_after should be provided. Both should not be provided in the same request.',
  ],
  'pki/lifetime': [
    () => certificate({}, { ttl: 0, maxTtl: 2764800 }),
    'TTL "2160h0m0s" is longer than permitted maxTTL "768h0m0s", so maxTTL is being used',
  ],
  'pki/authority-lifetime': [
    () => pki({ source: { kind: 'root', authority: build.authority({ ttl: 7776000 }) } }),
    '400 cannot satisfy request, as TTL would result in notAfter of 2026-02-22T16:00:00.000Z that is beyond the expiration of the CA certificate at 2026-02-22T16:00:00.000Z',
  ],
  'mesh/cluster': [
    () => atMesh({}),
    'proxies call their cluster `Kubernetes`, as istio-csr does (`app.server.clusterID`)',
  ],
  'mesh/reviewer': [() => atMesh({}), `${ofIstioCsr} token reviews`],
  'mesh/token': [() => atMesh({ aud: ['vault'] }), unauthenticated],
  'mesh/identity': [() => atMesh({}, 'spiffe://cluster.local/ns/shop/sa/other'), unauthenticated],
  'mesh/requester': [() => atMesh({}), `${ofIstioCsr} CertificateRequests in \`istio-system\``],
  'approval/selected': [
    () => approval({ requestPolicy: { namespaces: ['ingress'] } }),
    'event Unprocessed: Request is not applicable for any policy so ignoring',
  ],
  'approval/use': [
    () => approval({ cluster: { rbacBindings: [build.tokenRequestBinding('shop', 'vault')] } }),
    'event Unprocessed: Request is not applicable for any policy so ignoring',
  ],
  'approval/attribute': [
    () => approval({ requestPolicy: { allowed: build.allowing({ dnsNames: ['a.example', '*.b.example'] }) } }),
    'Denied=True policy.cert-manager.io: No policy approved this request: [acme.issuer.shop.vault: spec.allowed.dnsNames.values: Invalid value: ["web.shop.acme.example"]: a.example, *.b.example]',
  ],
  'approval/usages': [
    () => approval({ certificate: { usages: ['client auth'] }, requestPolicy: { usages: ['server auth'] } }),
    'Denied=True policy.cert-manager.io: No policy approved this request: [acme.issuer.shop.vault: spec.allowed.usages: Invalid value: ["client auth"]: server auth]',
  ],
  'approval/duration': [
    () => approval({ requestPolicy: { maxDuration: 3600 } }),
    'Denied=True policy.cert-manager.io: No policy approved this request: [acme.issuer.shop.vault: spec.constraints.maxDuration: Invalid value: "2160h0m0s": 1h0m0s]',
  ],
  'approval/key': [
    () => approval({ requestPolicy: { keyAlgorithm: 'ECDSA', minKeySize: 4096 } }),
    'Denied=True policy.cert-manager.io: No policy approved this request: [acme.issuer.shop.vault: [spec.constraints.privateKey.algorithm: Invalid value: "RSA": ECDSA, spec.constraints.privateKey.minSize: Invalid value: "2048": 4096]]',
  ],
  'approval/plugins': [
    () => approval({ requestPolicy: { plugins: ['venafi'] } }),
    'the plugins of policy `acme.issuer.shop.vault` do not object',
  ],
};

test.each(Object.keys(checks) as CheckId[])('%s refuses in its own words', (id) => {
  const [steps, words] = vectors[id];
  const met = steps().filter(({ check, outcome, message }) => check === id && (outcome !== 'pass' || message !== ''));
  expect(met.map(({ message, assumption }) => message || assumption)).toContain(words);
});

test('each row says which server speaks, and where that was read or seen', () => {
  const bad = (Object.keys(checks) as CheckId[]).filter((id) => checkOf(id).source === '');
  expect(bad).toEqual([]);
});

test('a request without parameters asks nothing of their lists', () => {
  const model = workloadChain({
    policy: { rules: [{ ...rule('secret/x', 'read'), allowedParameters: { a: ['b'] } }] },
  });
  const request = { path: 'secret/x', capability: 'read', parameters: {}, at: '' };
  const steps = decideAcl(
    model.vault,
    model.vault.authRoles[0]!,
    { alias: '', metadata: {}, era: usualVault },
    request,
  );
  expect(steps.map(({ check, outcome }) => [check, outcome])).toEqual([
    ['acl/path', 'pass'],
    ['acl/capability', 'pass'],
  ]);
});
