import type { ServerName } from './landscape';

/** An account of a cluster that runs. */
export interface Account {
  readonly server: ServerName;
  readonly namespace: string;
  readonly name: string;
}

/** How the API server comes to sign: asked by anybody, by a kubelet for a Pod, or for a Secret. */
export const tokenKinds = ['requested', 'podBound', 'secret'] as const;

/** What a token says, and of whom. Equal identities have one token. */
export interface Identity extends Account {
  /** Empty: those of the API server. None in the token of a Secret. */
  readonly audiences: readonly string[];
  readonly kind: (typeof tokenKinds)[number];
}

/** Whether two are one account of one cluster. */
export function isSameAccount(one: Account, other: Account): boolean {
  return one.server === other.server && one.namespace === other.namespace && one.name === other.name;
}
