import type { UncheckedServer } from '../../model/artefact-facts';
import type { PsatCluster, SpireAgents, SpireDiscovery, SpireServer, SpireUpstream } from '../../model/spire';

/** What one file says of SPIRE, in HCL or in Helm values. What it does not say is unknown. */
export interface ReadSpire {
  readonly server: SpireServer | null;
  readonly psatClusters: readonly PsatCluster[];
  readonly upstream: SpireUpstream | null;
  readonly agents: readonly SpireAgents[];
  readonly discovery: SpireDiscovery | null;
  /** Servers whose certificate is not looked at. */
  readonly uncheckedServers: readonly UncheckedServer[];
}

/** How one kind of file is known and read. */
export interface SpireReader {
  /** Whether a parsed file is of this kind. */
  recognizes(content: unknown): boolean;
  /** `home` is the cluster that the file is for, '' where only its content tells. */
  read(content: unknown, file: string, home: string): ReadSpire;
}
