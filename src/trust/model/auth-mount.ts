import type { Placed } from './origin';
import type { Text } from './variable';

interface AuthMountBase extends Placed {
  /** Path without `auth/`, as Vault lists it. */
  readonly path: string;
  /** Name of the cluster whose tokens it takes; '' where an artefact does not tell. */
  readonly cluster: string;
  /** Name of the login; `main` unless the cluster has several. */
  readonly login: string;
  /** False for a mount that is managed elsewhere. */
  readonly emitted: boolean;
  readonly description: string;
}

/** Where a JWT mount takes its keys from. */
export type JwtKeys =
  | { readonly kind: 'discovery'; readonly url: string; readonly caBundle: Text; readonly servedBy: ServedBy }
  | { readonly kind: 'jwks'; readonly url: string; readonly caBundle: Text; readonly servedBy: ServedBy }
  | { readonly kind: 'publicKeys'; readonly pems: readonly string[] };

export type ServedBy = 'apiServer' | 'hosted';

/** A mount that verifies signatures itself. */
export interface JwtMount extends AuthMountBase {
  readonly method: 'jwt';
  /** '' compares no issuer. */
  readonly boundIssuer: string;
  readonly keys: JwtKeys;
  /** Empty: all that Vault accepts. */
  readonly supportedAlgs: readonly string[];
}

/** Whose bearer the TokenReview of a kubernetes mount carries. */
export type Reviewer =
  | { readonly kind: 'vaultPod'; readonly namespace: string; readonly serviceAccount: string }
  | { readonly kind: 'stored'; readonly namespace: string; readonly serviceAccount: string; readonly jwt: Text }
  | { readonly kind: 'client' };

/** A mount that asks the API server. */
export interface KubernetesMount extends AuthMountBase {
  readonly method: 'kubernetes';
  readonly host: Text;
  /** '' where the pod's own or the system's certificates serve. */
  readonly caBundle: Text;
  readonly reviewer: Reviewer;
  readonly disableLocalCaJwt: boolean;
  readonly disableIssValidation: boolean;
  /** Deprecated by Vault; '' compares none. */
  readonly issuer: string;
  readonly pemKeys: readonly string[];
}

export type AuthMount = JwtMount | KubernetesMount;
