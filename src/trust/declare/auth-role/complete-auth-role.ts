import type { AuthMount } from '../../model/auth-mount';
import type { AuthRole, TokenSettings } from '../../model/auth-role';
import { serviceAccountSubject } from '../../terms/subject';
import { authRoleOrigins } from './auth-role-origins';
import type { AuthRoleSettings } from './auth-role-settings';
import type { ClusterScope } from '../scope/cluster-scope';
import type { AuthRoleDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import type { Kept } from '../source/kept';
import { secondsOr } from '../source/seconds';
import type { TokenClient } from './token-client';

const usual = defaults.AuthRoleDeclaration;

/** The auth role of a client on one mount. Written out twice, since there may be ten thousands of them. */
export function completeAuthRole(
  scope: ClusterScope,
  client: TokenClient,
  mount: AuthMount,
  settings: AuthRoleSettings,
  token: TokenSettings,
): AuthRole {
  const { declared, place } = settings;
  const { namespace, name } = client.account;
  const audience = declared.audience ?? client.audience;
  const origins = authRoleOrigins(scope, mount.method, settings, client.audienceOrigin);
  const emitted = declared.existing === undefined;
  if (mount.method === 'kubernetes') {
    return {
      at: place.at,
      origins,
      mount: mount.path,
      name: authRoleName(client, declared),
      cluster: scope.cluster,
      client: client.id,
      emitted,
      method: 'kubernetes',
      serviceAccountNames: [name],
      namespaces: [namespace],
      namespaceSelector: '',
      audience,
      aliasNameSource: declared.aliasNameSource ?? '',
      token,
    };
  }
  return {
    at: place.at,
    origins,
    mount: mount.path,
    name: authRoleName(client, declared),
    cluster: scope.cluster,
    client: client.id,
    emitted,
    method: 'jwt',
    roleType: 'jwt',
    userClaim: 'sub',
    userClaimJsonPointer: false,
    boundAudiences: audience === '' ? [] : [audience],
    boundSubject: serviceAccountSubject(namespace, name),
    boundClaims: { ...issuerClaim(scope.tokenIssuers), ...claimsOf(declared.boundClaims) },
    boundClaimsType: (bindsClaims(declared) ? declared.boundClaimsType : undefined) ?? usual.boundClaimsType,
    clockSkewLeeway: secondsOr(usual.clockSkewLeeway, declared.clockSkewLeeway),
    expirationLeeway: 0,
    notBeforeLeeway: 0,
    token,
  };
}

/** Name of the client's auth role, on each mount where it has one. */
export function authRoleName(client: TokenClient, declared: Kept<AuthRoleDeclaration>): string {
  return declared.existing ?? declared.name ?? client.objectName;
}

/** Whether a role binds claims besides the subject: how they are compared means nothing to any other. */
export function bindsClaims({ boundClaims = {} }: Kept<AuthRoleDeclaration>): boolean {
  return Object.keys(boundClaims).length > 0;
}

const noClaims: Readonly<Record<string, readonly string[]>> = Object.freeze({});

/** During a move to another token issuer its mount compares none. */
function issuerClaim(tokenIssuers: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return tokenIssuers.length > 1 ? { iss: tokenIssuers } : noClaims;
}

function claimsOf(declared: Kept<AuthRoleDeclaration>['boundClaims']): Readonly<Record<string, readonly string[]>> {
  if (declared === undefined) return noClaims;
  const claims: Record<string, readonly string[]> = Object.create(null);
  for (const [claim, values] of Object.entries(declared)) {
    if (values !== undefined) claims[claim] = typeof values === 'string' ? [values] : values;
  }
  return claims;
}
