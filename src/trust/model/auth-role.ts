import type { Placed } from './origin';

/** What the Vault token is that a login gives. Times in seconds; 0 leaves the choice to Vault. */
export interface TokenSettings {
  readonly ttl: number;
  readonly maxTtl: number;
  readonly explicitMaxTtl: number;
  readonly period: number;
  readonly policies: readonly string[];
  readonly noDefaultPolicy: boolean;
  readonly numUses: number;
  readonly boundCidrs: readonly string[];
  readonly type: 'default' | 'service' | 'batch';
}

interface AuthRoleBase extends Placed {
  /** Path of its mount. */
  readonly mount: string;
  readonly name: string;
  /** Cluster and id of the client it was made for; '' where an artefact does not tell. */
  readonly cluster: string;
  readonly client: string;
  readonly emitted: boolean;
  readonly token: TokenSettings;
}

/** A role of a JWT mount. */
export interface JwtAuthRole extends AuthRoleBase {
  readonly method: 'jwt';
  readonly roleType: 'jwt' | 'oidc';
  readonly userClaim: string;
  readonly userClaimJsonPointer: boolean;
  readonly boundAudiences: readonly string[];
  /** '' compares no subject. */
  readonly boundSubject: string;
  readonly boundClaims: Readonly<Record<string, readonly string[]>>;
  readonly boundClaimsType: 'string' | 'glob';
  /** Seconds; 0 is Vault's own 60, negative is none. */
  readonly clockSkewLeeway: number;
  readonly expirationLeeway: number;
  readonly notBeforeLeeway: number;
}

/** A role of a kubernetes mount. */
export interface KubernetesAuthRole extends AuthRoleBase {
  readonly method: 'kubernetes';
  readonly serviceAccountNames: readonly string[];
  readonly namespaces: readonly string[];
  /** Label selector as text; '' where none. */
  readonly namespaceSelector: string;
  /** '' accepts any audience. */
  readonly audience: string;
  /** '' leaves Vault's default, `serviceaccount_uid`. */
  readonly aliasNameSource: '' | 'serviceaccount_uid' | 'serviceaccount_name';
}

export type AuthRole = JwtAuthRole | KubernetesAuthRole;
