import type { ObjectMeta } from './kubernetes-objects';
import type { Placed } from './origin';

/** Vault's certificates, where Pods and operators find them. */
export interface CaCopy extends Placed {
  readonly kind: 'ConfigMap' | 'Secret' | 'ClusterTrustBundle';
  /** `namespace` is '' for a ClusterTrustBundle. */
  readonly meta: ObjectMeta;
  /** Key in the object; '' in a ClusterTrustBundle, which has none. */
  readonly key: string;
  /** As PEM. */
  readonly pem: string;
}
