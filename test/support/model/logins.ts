import type { JwtMount, KubernetesMount } from '../../../src/trust/model/auth-mount';
import type { JwtAuthRole, KubernetesAuthRole, TokenSettings } from '../../../src/trust/model/auth-role';
import type { Policy } from '../../../src/trust/model/policy';
import { issuerAt, tokenIssuer } from './names';

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
