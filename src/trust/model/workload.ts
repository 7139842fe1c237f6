import type { Placed } from './origin';

/** The volume in which a Pod finds a projected token. */
export interface TokenVolume {
  readonly name: string;
  readonly path: string;
  readonly mountPath: string;
  readonly expirationSeconds: number;
}

/** Pods of one ServiceAccount with a projected token for Vault. */
export interface Workload extends Placed {
  /** `namespace/serviceAccount`. */
  readonly id: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Audience of the projected token: exactly one. */
  readonly audience: string;
  /** Mount and auth role that it uses. */
  readonly mount: string;
  readonly authRole: string;
  readonly volume: TokenVolume;
}
