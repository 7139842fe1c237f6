import { decideAgent, decideAttestation } from '../../decide/spire-attestation';
import { listed } from '../../diagnose/listing';
import { spireAttestors } from '../../facts/spire-attestors';
import type { Cluster } from '../../model/cluster';
import type { PsatCluster, Spire } from '../../model/spire';
import type { TrustModel } from '../../model/trust-model';
import type { ExplainedStep, Sighting } from './explanation';
import type { ClosedParty, Party } from './party';

/** The SPIRE server, which takes tokens of agents for each cluster by itself. */
export function attestorsOf(model: TrustModel, cluster: Cluster): readonly (Party | ClosedParty)[] {
  const { spire } = model;
  if (spire === null) return [];
  return model.clusters.map(({ name }) => {
    // Without more it is the cluster of the question whose nodes are attested.
    const names = { name: name === cluster.name ? 'spire' : '', fullName: `spire:${name}` };
    const attested = spire.psatClusters.find((one) => one.cluster === name);
    return attested === undefined
      ? { ...names, fault: reasonOf(spire, name) }
      : attestorOf(model, spire, cluster, attested, names);
  });
}

function attestorOf(
  model: TrustModel,
  spire: Spire,
  cluster: Cluster,
  attested: PsatCluster,
  names: Pick<Party, 'name' | 'fullName'>,
): Party {
  const agents = spire.agents.filter(
    (one) => one.cluster === cluster.name && one.attestedAs === attested.cluster && one.id !== '',
  );
  return {
    ...names,
    shown: `the SPIRE server, for a node of cluster \`${attested.cluster}\``,
    clients: agents.map((one) => ({ id: one.id, decide: (now) => decideAgent(model, spire, one, now) })),
    decide: (token, now) => decideAttestation(model, attested, token, now),
    seen: whereAttestationShows,
  };
}

/** Why no ServiceAccount token attests a node there, and what does. */
function reasonOf({ psatClusters, agents }: Spire, cluster: string): string {
  const others = psatClusters.map((one) => one.cluster);
  const where = others.length === 0 ? 'tokens attest no nodes' : `tokens attest nodes of ${listed(others)}`;
  const attestor = agents.find((one) => one.cluster === cluster)?.attestor ?? '';
  const instead = insteadOf[attestor] ?? 'the SPIRE server attests none of them';
  return `no ServiceAccount token attests a node of cluster \`${cluster}\`: ${instead}; ${where}`;
}

const insteadOf: Readonly<Record<string, string>> = {
  [spireAttestors.x509pop]: 'a certificate of its own does, by `x509pop`',
  [spireAttestors.joinToken]: 'a join token does, which `spire-server token generate` makes',
};

/**
 * Both sides log a refusal: the agent as the end of a longer line, the server with a capital letter.
 * Source: spire v1.13.3 pkg/agent/agent.go:209-215, pkg/server/api/status.go:72-105.
 */
function whereAttestationShows({ message }: ExplainedStep): readonly Sighting[] {
  return [
    { where: 'agent log', words: message },
    { where: 'server log', words: message.charAt(0).toUpperCase() + message.slice(1) },
  ];
}
