import type { AuthMount } from '../model/auth-mount';
import type { AuthRole, TokenSettings } from '../model/auth-role';
import type { Origin } from '../model/origin';
import { serviceAccountSubject } from '../terms/subject';
import type { AuthRoleDeclaration } from './declaration';
import type { Kept } from './kept';
import type { Place, PlaceOf } from './place';
import { derived, derivedFrom } from './scope';
import { secondsOf } from './seconds';
import type { TokenClient } from './token-client';
import { tokenOrigins } from './token-settings';

/** An auth role as it was declared. */
export interface AuthRoleSettings {
  readonly declared: Kept<AuthRoleDeclaration>;
  /** Place of the role among its client's fields. */
  readonly place: Place;
  readonly placeOf: PlaceOf;
  /** Origin of a declared field; null where it was not declared. */
  readonly originOf: (field: string) => Origin | null;
}

/** The auth role of a client on one mount. */
export function completeAuthRole(
  cluster: string,
  client: TokenClient,
  mount: AuthMount,
  settings: AuthRoleSettings,
  token: TokenSettings,
): AuthRole {
  const { declared, originOf } = settings;
  const subject = derivedFrom(client.account.place);
  const frame = {
    at: settings.place.at,
    mount: mount.path,
    name: authRoleName(client, declared),
    cluster,
    client: client.id,
    emitted: declared.existing === undefined,
    token,
  };
  const audience = declared.audience ?? client.audience;
  const origins: Record<string, Origin> = {
    ...tokenOrigins(originOf),
    'token.policies': derived,
    mount: derived,
    name: originOf('existing') ?? originOf('name') ?? derived,
  };
  const audienceOrigin = originOf('audience') ?? client.audienceOrigin;
  const role: AuthRole =
    mount.method === 'jwt'
      ? {
          ...frame,
          origins: { ...origins, boundAudiences: audienceOrigin, boundSubject: subject, ...jwtOrigins(originOf) },
          method: 'jwt',
          roleType: 'jwt',
          userClaim: 'sub',
          userClaimJsonPointer: false,
          boundAudiences: audience === '' ? [] : [audience],
          boundSubject: serviceAccountSubject(client.account.namespace, client.account.name),
          boundClaims: claimsOf(declared.boundClaims),
          boundClaimsType: declared.boundClaimsType ?? 'string',
          clockSkewLeeway: secondsOf(declared.clockSkewLeeway) ?? 0,
          expirationLeeway: 0,
          notBeforeLeeway: 0,
        }
      : {
          ...frame,
          origins: {
            ...origins,
            audience: audienceOrigin,
            serviceAccountNames: subject,
            namespaces: subject,
            namespaceSelector: derived,
            aliasNameSource: originOf('aliasNameSource') ?? derived,
          },
          method: 'kubernetes',
          serviceAccountNames: [client.account.name],
          namespaces: [client.account.namespace],
          namespaceSelector: '',
          audience,
          aliasNameSource: declared.aliasNameSource ?? '',
        };
  return role.emitted ? role : { ...role, origins: foreign(role.origins) };
}

/** Name of the client's auth role, on each mount where it has one. */
export function authRoleName(client: TokenClient, declared: Kept<AuthRoleDeclaration>): string {
  return declared.existing ?? declared.name ?? client.objectName;
}

function jwtOrigins(originOf: (field: string) => Origin | null): Readonly<Record<string, Origin>> {
  return {
    roleType: derived,
    userClaim: derived,
    userClaimJsonPointer: derived,
    boundClaims: originOf('boundClaims') ?? derived,
    boundClaimsType: originOf('boundClaimsType') ?? derived,
    clockSkewLeeway: originOf('clockSkewLeeway') ?? derived,
    expirationLeeway: derived,
    notBeforeLeeway: derived,
  };
}

/** Nobody here knows what a role that is managed elsewhere says; only where it is. */
function foreign(origins: Readonly<Record<string, Origin>>): Readonly<Record<string, Origin>> {
  return Object.fromEntries(
    Object.entries(origins).map(([field, origin]) => [
      field,
      field === 'name' || field === 'mount' ? origin : { kind: 'unknown', at: origin.at },
    ]),
  );
}

function claimsOf(declared: Kept<AuthRoleDeclaration>['boundClaims']): Readonly<Record<string, readonly string[]>> {
  const claims: Record<string, readonly string[]> = Object.create(null);
  for (const [claim, values] of Object.entries(declared ?? {})) {
    if (values !== undefined) claims[claim] = typeof values === 'string' ? [values] : values;
  }
  return claims;
}
