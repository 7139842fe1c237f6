import type { AcceptedByClaim } from './accepted-by-claim';
import type { CanCallClaim, CannotCallClaim } from './call-claim';
import type { TrustModel } from '../model/trust-model';

/** A client of a cluster by its id: `namespace/name` of an Issuer or of a workload's ServiceAccount, `name` of a ClusterIssuer. */
export interface ClientName {
  readonly cluster: string;
  readonly client: string;
}

/** What a claim says of Vault: a path as a policy writes it, and a capability; absent: any. */
export interface AccessName {
  /** Exact, with a trailing `*`, or with `+` for one segment. */
  readonly path: string;
  /** @default - any capability */
  readonly capability?: string;
}

/** A client gets what was declared for it; with a path: it has the capability on every path that `path` covers. */
export interface CanClaim {
  readonly can: ClientName & Partial<AccessName>;
}

/** Nobody but these clients reaches any path that `path` covers. */
export interface OnlyClaim {
  readonly only: AccessName & { readonly clients: readonly ClientName[] };
}

/** No token of a cluster reaches a path, logs in at a mount, or, where neither is named, logs in anywhere. */
export interface CannotClaim {
  readonly cannot: { readonly cluster: string; readonly mount?: string } & Partial<AccessName>;
}

/** No mount of one cluster takes a token of the other, and no path is reached from both. */
export interface SeparateClaim {
  readonly separate: {
    readonly clusters: readonly [string, string];
    /** Paths that both may reach. @default [] */
    readonly sharedPaths?: readonly string[];
  };
}

/**
 * Whatever can be reached in Vault, and whatever a token gives at somebody else who takes it, the same account of
 * the same cluster had under `base`.
 */
export interface NoNewAccessClaim {
  /** `base` is the former Trust. */
  readonly noNewAccess: { readonly base: { readonly model: TrustModel } };
}

/**
 * Every login that worked under `base`, in Vault or elsewhere, works, at each moment of the change from it and in whatever order the
 * servers follow: with tokens that were minted before, and with those that are minted after it.
 */
export interface NoLostAccessClaim {
  /** `base` is the former Trust. */
  readonly noLostAccess: { readonly base: { readonly model: TrustModel } };
}

/** A claim about all tokens that the declared clusters can mint. */
export type Claim =
  | CanClaim
  | OnlyClaim
  | CannotClaim
  | SeparateClaim
  | NoNewAccessClaim
  | NoLostAccessClaim
  | CanCallClaim
  | CannotCallClaim
  | AcceptedByClaim;
