import type { ObjectMeta } from './kubernetes-objects';
import type { Placed } from './origin';

/** A token that the kubelet makes for a CSI driver, of the account of each Pod with one of its volumes. */
export interface CsiTokenRequest {
  /** '' means the API server itself. */
  readonly audience: string;
  readonly expirationSeconds: number;
}

/** The Secrets Store CSI driver as a cluster knows it. */
export interface CsiDriver extends Placed {
  readonly meta: ObjectMeta;
  readonly tokenRequests: readonly CsiTokenRequest[];
  /** False for one that the driver's chart writes, out of emitted values. */
  readonly emitted: boolean;
}
