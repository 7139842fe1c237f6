import type { Cluster } from './cluster';
import type { Placed } from './origin';
import type { Spire } from './spire';
import type { RelyingParty } from './relying-party';
import type { Vault } from './vault';

/** An accepted finding. */
export interface Waiver extends Placed {
  readonly code: string;
  /** Place of the finding that is accepted; `at` is the place of the waiver itself. */
  readonly finding: string;
  readonly reason: string;
}

/**
 * What the servers will hold, complete: no optional field, each value with its origin. It may
 * still be wrong, since a foreign configuration often is; a `Trust` is a model that was judged.
 */
export interface TrustModel {
  /** '' for a foreign configuration. */
  readonly name: string;
  readonly vault: Vault;
  readonly clusters: readonly Cluster[];
  /** null where no SPIRE server is declared. */
  readonly spire: Spire | null;
  readonly relyingParties: readonly RelyingParty[];
  readonly waivers: readonly Waiver[];
}
