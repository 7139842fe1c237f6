import type { PartySource, RelyingParty } from '../../model/relying-party';
import type { ClientPart } from './client-parts';

/** What one cluster has to hold for a relying party. */
export interface SourcePart<Source extends PartySource = PartySource> {
  readonly cluster: string;
  /** null where a fault leaves nothing of it. */
  readonly source: Source | null;
  readonly clients: readonly ClientPart<unknown>[];
}

/** A relying party with what its clusters need for it. */
export interface PartyPart {
  readonly name: string;
  readonly party: RelyingParty;
  readonly sources: readonly SourcePart[];
  /** Cluster to whose API server it shows a token of its own; absent for none. */
  readonly runsIn?: string | undefined;
}
