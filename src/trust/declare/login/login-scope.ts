import type { Text } from '../../model/variable';
import type { Place } from '../source/place';
import type { Scope } from '../scope/scope';

/** What a login needs to know of its cluster. */
export interface LoginScope extends Scope {
  readonly clusterName: string;
  /** Place of the cluster. */
  readonly cluster: Place;
  /** '' where it did not parse. */
  readonly tokenIssuer: string;
  /** What its API server accepts besides. */
  readonly acceptedTokenIssuers: readonly string[];
  /** '' where not declared. */
  readonly apiServer: { readonly url: Text; readonly caBundle: Text };
  /** Whether some login of this cluster says that Vault's Pod runs in it. */
  readonly vaultInside: boolean;
}
