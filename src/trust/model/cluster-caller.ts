import type { Placed } from './origin';
import type { TokenVolume } from './workload';

/** Pods of one ServiceAccount with a projected token for the API server of another cluster. */
export interface ClusterCaller extends Placed {
  /** `namespace/serviceAccount`. */
  readonly id: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Name of the cluster that accepts the token. */
  readonly accepting: string;
  /** Audience of the projected token: exactly one. */
  readonly audience: string;
  readonly volume: TokenVolume;
}
