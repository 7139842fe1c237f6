import type { Origin } from '../../model/origin';
import type { Place } from '../source/place';

/** Who asks for a token and presents it to Vault: an Issuer, a ClusterIssuer or a workload. */
export interface TokenClient {
  readonly kind: 'Issuer' | 'ClusterIssuer' | 'workload';
  /** `sandbox/vault-issuer`, `edge`, `shop/orders`. */
  readonly id: string;
  /** Name of what belongs to it in Vault. */
  readonly objectName: string;
  readonly place: Place;
  /** The ServiceAccount whose token it is. */
  readonly account: { readonly namespace: string; readonly name: string; readonly place: Place };
  /** The audience that it always sends, and no other client does. */
  readonly audience: string;
  readonly audienceOrigin: Origin;
}
