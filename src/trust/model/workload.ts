import type { Placed } from './origin';

/** The volume in which a Pod finds a projected token. */
export interface TokenVolume {
  readonly name: string;
  readonly path: string;
  readonly mountPath: string;
  readonly expirationSeconds: number;
}

/** Where Pods find Vault's certificates. */
export interface CaSource {
  readonly kind: 'ConfigMap' | 'ClusterTrustBundle';
  readonly name: string;
  /** '' in a ClusterTrustBundle. */
  readonly key: string;
}

/** Pods of one ServiceAccount that find a projected token in a volume, whoever takes it. */
export interface TokenHolder extends Placed {
  /** `namespace/serviceAccount`. */
  readonly id: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Audience of the projected token: exactly one. */
  readonly audience: string;
  readonly volume: TokenVolume;
  /** What lies beside the token in the same volume; null for nothing. */
  readonly ca: CaSource | null;
}

/** Pods whose token is for Vault. */
export interface Workload extends TokenHolder {
  /** Mount and auth role that they use. */
  readonly mount: string;
  readonly authRole: string;
}
