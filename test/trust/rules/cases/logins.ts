import { generateKeyPairSync } from 'node:crypto';
import type { JwtKeys } from '../../../../src/trust/model/auth-mount';
import * as build from '../../../support/model';
import { jwtChain, kubernetesChain } from '../../../support/decide-chain';
import { refusedCase, type Case } from './case';

const good = jwtChain();
const reviewed = kubernetesChain();
const publicKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const [own, foreign] = [publicKey(), publicKey()];
const served = (url: string, caBundle = 'PEM'): JwtKeys => ({
  kind: 'discovery',
  url,
  caBundle,
  servedBy: 'apiServer',
});
const jwks: JwtKeys = {
  kind: 'jwks',
  url: 'https://prod.acme.example:6443/openid/v1/jwks',
  caBundle: 'PEM',
  servedBy: 'apiServer',
};
const request = build.tokenRequestBinding('shop', 'vault');
const anonymous = build.delegatorBinding('', '', {
  meta: build.objectMeta('', 'acme:service-account-issuer-discovery'),
  roleName: 'system:service-account-issuer-discovery',
  rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
});
const isPublic = { rbacBindings: [request, anonymous] };
const hosted: JwtKeys = { kind: 'discovery', url: build.tokenIssuer, caBundle: '', servedBy: 'hosted' };
const itself = { reviewer: { kind: 'client' } } as const;
const delegated = { rbacBindings: [request, build.delegatorBinding('shop', 'vault')] };
const bySelector = { namespaces: [], namespaceSelector: '{"matchLabels":{"team":"shop"}}' };
const mayReadNamespaces = {
  rbacRoles: [
    build.tokenRequestRole('shop', 'vault'),
    build.tokenRequestRole('', 'x', {
      kind: 'ClusterRole',
      meta: build.objectMeta('', 'namespace-reader'),
      rules: [{ apiGroups: [''], resources: ['namespaces'], resourceNames: [], nonResourceUrls: [], verbs: ['get'] }],
    }),
  ],
  rbacBindings: [
    request,
    build.delegatorBinding('vault', 'token-reviewer'),
    build.delegatorBinding('vault', 'token-reviewer', { roleName: 'namespace-reader' }),
  ],
};

/** What Vault refuses when a client logs in. */
export const casesOfLogins: readonly Case[] = [
  refusedCase('vault-namespace-mismatch', 'login/namespace', jwtChain({ issuer: { vaultNamespace: 'team' } }), good),
  refusedCase('auth-mount-missing', 'login/mount', jwtChain({ issuer: { mountPath: '/v1/auth/jwt-pord' } }), good),
  refusedCase('auth-role-missing', 'jwt/role', jwtChain({ issuer: { authRole: 'acme-prod-shop-valut' } }), good),
  refusedCase('auth-role-missing', 'kubernetes/role', kubernetesChain({ issuer: { authRole: 'nope' } }), reviewed),
  refusedCase(
    'api-server-ca-missing',
    'kubernetes/ca',
    kubernetesChain({ mount: { caBundle: '' }, vault: { product: { name: 'openbao', version: '2.6' } } }),
    kubernetesChain({ vault: { product: { name: 'openbao', version: '2.6' } } }),
  ),
  refusedCase(
    'signing-keys-mismatch',
    'kubernetes/signature',
    kubernetesChain({
      mount: { pemKeys: [foreign] },
      cluster: { signingKeys: [own], rbacBindings: kubernetesChain().clusters[0]!.rbacBindings },
    }),
    kubernetesChain({ mount: { pemKeys: [own] }, cluster: { signingKeys: [own] } }),
  ),
  refusedCase(
    'token-issuer-mismatch',
    'kubernetes/issuer',
    kubernetesChain({ mount: { disableIssValidation: false, issuer: 'kubernetes/serviceaccount' } }),
    kubernetesChain({ mount: { disableIssValidation: false, issuer: build.tokenIssuer } }),
  ),
  refusedCase('audience-not-sent', 'kubernetes/audience', kubernetesChain({ role: { audience: 'vault' } }), reviewed),
  refusedCase(
    'account-not-bound',
    'kubernetes/name',
    kubernetesChain({ role: { serviceAccountNames: ['web'] } }),
    reviewed,
  ),
  refusedCase(
    'account-not-bound',
    'kubernetes/namespace',
    kubernetesChain({ role: { namespaces: ['web'] } }),
    reviewed,
  ),
  refusedCase(
    'account-not-bound',
    'kubernetes/role-wildcard',
    kubernetesChain({ role: { namespaces: ['*', 'shop'] } }),
    kubernetesChain({ role: { namespaces: ['*'] } }),
  ),
  refusedCase(
    'namespace-selector-unreadable',
    'kubernetes/selector-reviewer',
    kubernetesChain({
      mount: itself,
      role: bySelector,
      issuer: { additionalAudiences: [build.tokenIssuer] },
      cluster: delegated,
    }),
    kubernetesChain({ mount: itself, issuer: { additionalAudiences: [build.tokenIssuer] }, cluster: delegated }),
  ),
  refusedCase(
    'namespace-selector-unreadable',
    'kubernetes/selector-permission',
    kubernetesChain({ role: bySelector }),
    kubernetesChain({ role: bySelector, cluster: mayReadNamespaces }),
  ),
  refusedCase(
    'reviewer-token-refused',
    'review/bearer',
    kubernetesChain({ mount: itself, cluster: delegated }),
    kubernetesChain({ mount: itself, issuer: { additionalAudiences: [build.tokenIssuer] }, cluster: delegated }),
  ),
  refusedCase(
    'reviewer-not-permitted',
    'review/permission',
    kubernetesChain({ cluster: { rbacBindings: [request] } }),
    reviewed,
  ),
  refusedCase('token-not-reviewed', 'review/token', otherCluster(), reviewed),
  refusedCase(
    'discovery-url-mismatch',
    'jwt/discovery-issuer',
    jwtChain({ mount: { keys: { ...hosted, url: `${build.tokenIssuer}/` } } }),
    jwtChain({ mount: { keys: hosted } }),
  ),
  refusedCase(
    'discovery-not-public',
    'jwt/discovery-public',
    jwtChain({ mount: { keys: served(build.tokenIssuer) } }),
    jwtChain({ mount: { keys: served(build.tokenIssuer) }, cluster: isPublic }),
  ),
  refusedCase(
    'discovery-not-public',
    'jwt/jwks-public',
    jwtChain({ mount: { keys: jwks } }),
    jwtChain({ mount: { keys: jwks }, cluster: isPublic }),
  ),
  refusedCase(
    'discovery-not-anonymous',
    'jwt/anonymous',
    jwtChain({ mount: { keys: served(build.tokenIssuer) }, cluster: { ...isPublic, anonymousAuth: false } }),
    jwtChain({ mount: { keys: served(build.tokenIssuer) }, cluster: isPublic }),
  ),
  refusedCase(
    'discovery-ca-missing',
    'jwt/keys-ca',
    jwtChain({ mount: { keys: served(build.tokenIssuer, '') }, cluster: { ...isPublic, apiServerCaBundle: 'PEM' } }),
    jwtChain({ mount: { keys: served(build.tokenIssuer) }, cluster: { ...isPublic, apiServerCaBundle: 'PEM' } }),
  ),
  refusedCase('role-type-missing', 'jwt/role-type', jwtChain({ role: { roleType: 'oidc' } }), good),
  refusedCase('role-unbound', 'jwt/bound', jwtChain({ role: { boundAudiences: [], boundSubject: '' } }), good),
  refusedCase('user-claim-unusable', 'jwt/user-claim-set', jwtChain({ role: { userClaim: '' } }), good),
  refusedCase('user-claim-unusable', 'jwt/user-claim', jwtChain({ role: { userClaim: 'email' } }), good),
  refusedCase('user-claim-unusable', 'jwt/user-claim-text', jwtChain({ role: { userClaim: 'kubernetes.io' } }), good),
  refusedCase(
    'signing-keys-mismatch',
    'jwt/signature',
    jwtChain({ mount: { keys: { kind: 'publicKeys', pems: [foreign] } }, cluster: { signingKeys: [own] } }),
    jwtChain({ mount: { keys: { kind: 'publicKeys', pems: [own] } }, cluster: { signingKeys: [own] } }),
  ),
  refusedCase(
    'algorithm-not-accepted',
    'jwt/algorithm',
    jwtChain({ mount: { supportedAlgs: ['RS256'] }, cluster: { signingKeys: [own] } }),
    jwtChain({ mount: { supportedAlgs: ['RS256', 'ES256'] }, cluster: { signingKeys: [own] } }),
  ),
  refusedCase(
    'token-issuer-mismatch',
    'jwt/issuer',
    jwtChain({ mount: { boundIssuer: `${build.tokenIssuer}/` } }),
    good,
  ),
  refusedCase(
    'account-not-bound',
    'jwt/subject',
    jwtChain({ role: { boundSubject: 'system:serviceaccount:shop:web' } }),
    good,
  ),
  refusedCase('audience-not-sent', 'jwt/audience', jwtChain({ role: { boundAudiences: ['vault'] } }), good),
  refusedCase('bound-audiences-missing', 'jwt/audience-unbound', jwtChain({ role: { boundAudiences: [] } }), good),
  refusedCase(
    'bound-claim-mismatch',
    'jwt/claim-missing',
    jwtChain({ role: { boundClaims: { groups: ['shop'] } } }),
    good,
  ),
  refusedCase(
    'bound-claim-mismatch',
    'jwt/claim-kind',
    jwtChain({ role: { boundClaims: { 'kubernetes.io': ['shop'] } } }),
    good,
  ),
  refusedCase(
    'bound-claim-mismatch',
    'jwt/claim',
    jwtChain({ role: { boundClaims: { '/kubernetes.io/namespace': ['web'] } } }),
    good,
  ),
];

/** An issuer of one cluster that logs in at the mount of another. */
function otherCluster() {
  const model = kubernetesChain();
  const [prod] = model.clusters;
  const edge = build.cluster({
    name: 'edge',
    tokenIssuer: 'https://oidc.acme.example/edge',
    apiAudiences: ['https://oidc.acme.example/edge'],
    at: 'clusters.edge',
  });
  const moved = {
    ...prod!,
    rbacBindings: prod!.rbacBindings.slice(0, 1),
    name: 'other',
    tokenIssuer: 'https://oidc.acme.example/other',
    apiAudiences: ['https://oidc.acme.example/other'],
  };
  return { ...model, clusters: [{ ...edge, name: 'prod', rbacBindings: prod!.rbacBindings.slice(1) }, moved] };
}
