import { spireAttestors } from '../../facts/spire-attestors';
import type { Placed } from '../../model/origin';
import type { Spire, SpireAgents, SpireUpstream } from '../../model/spire';
import { volumeAt } from './read-agent-conf';
import type { ReadSpire } from './read-spire';

const nowhere: Placed = { at: '', origins: {} };
const nobody = { namespace: '', serviceAccount: '' };

/** The part of SPIRE that its own files carry: what workloads do in Vault stands in Vault's. */
export function emittedSpire(spire: Spire): Spire {
  return { ...emittedParts(spire), server: { ...spire.server, ...nowhere }, workloads: [] };
}

type Parts = Omit<ReadSpire, 'uncheckedServers'>;

/** The same of what one file says. */
export function emittedParts({ server, psatClusters, upstream, agents, discovery }: Parts): ReadSpire {
  return {
    server: server === null ? null : { ...server, ...nowhere },
    psatClusters: byCluster(psatClusters).map((one) => ({ ...one, ...nowhere, reviewer: nobody })),
    upstream: upstream === null ? null : emittedUpstream(upstream),
    agents: byCluster(agents).map(emittedAgents),
    discovery: discovery === null ? null : { ...discovery, ...nowhere },
    uncheckedServers: [],
  };
}

/** Which workload of its cluster the server is, its own account says. */
function emittedUpstream(upstream: SpireUpstream): SpireUpstream {
  return { ...upstream, ...nowhere, workload: '' };
}

/** Of the agents' token its file, and with Helm its account; its audience stands in the Pod. */
function emittedAgents(agents: SpireAgents): SpireAgents {
  const { attestor, volume } = agents;
  const unsaid = { ...nowhere, id: '', audience: '', ca: null };
  return attestor === spireAttestors.k8sPsat
    ? { ...agents, ...unsaid, volume: volumeAt(`${volume.mountPath}/${volume.path}`) }
    : { ...agents, ...unsaid, ...nobody, volume: volumeAt('') };
}

function byCluster<Node extends { readonly cluster: string }>(nodes: readonly Node[]): readonly Node[] {
  return [...nodes].sort((one, other) => (one.cluster < other.cluster ? -1 : 1));
}
