import type { TokenHolder } from './workload';

/** Pods whose token is for the API server of another cluster. */
export interface ClusterCaller extends TokenHolder {
  /** Name of the cluster that accepts the token. */
  readonly accepting: string;
}
