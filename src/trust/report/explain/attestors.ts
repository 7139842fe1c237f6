import { decideAgent, decideAttestation } from '../../decide/spire-attestation';
import { listed } from '../../diagnose/listing';
import type { Cluster } from '../../model/cluster';
import type { NodeAttestation, PsatAttestation, SpireServer } from '../../model/spire';
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
    const attestation = spire.attestations.find((one) => one.cluster === name);
    return attestation?.method === 'k8sPsat'
      ? attestorOf(model, cluster, attestation, names)
      : { ...names, fault: reasonOf(spire, name, attestation) };
  });
}

function attestorOf(
  model: TrustModel,
  cluster: Cluster,
  attestation: PsatAttestation,
  names: Pick<Party, 'name' | 'fullName'>,
): Party {
  const { agent } = attestation;
  const isOwn = attestation.cluster === cluster.name;
  return {
    ...names,
    shown: `the SPIRE server, for a node of cluster \`${attestation.cluster}\``,
    clients: isOwn ? [{ id: agent.id, decide: (now) => decideAgent(model, attestation, now) }] : [],
    decide: (token, now) => decideAttestation(model, attestation, token, now),
    seen: whereAttestationShows,
  };
}

/** Why no ServiceAccount token attests a node there, and what does. */
function reasonOf({ attestations }: SpireServer, cluster: string, attestation: NodeAttestation | undefined): string {
  const others = attestations.filter(({ method }) => method === 'k8sPsat').map((one) => one.cluster);
  const where = others.length === 0 ? 'tokens attest no nodes' : `tokens attest nodes of ${listed(others)}`;
  return `no ServiceAccount token attests a node of cluster \`${cluster}\`: ${insteadOf(attestation)}; ${where}`;
}

function insteadOf(attestation: NodeAttestation | undefined): string {
  if (attestation === undefined) return 'the SPIRE server attests none of them';
  return attestation.method === 'x509pop'
    ? `a certificate of PKI mount \`${attestation.pkiMount}\` does, by \`x509pop\``
    : 'a join token does, which `spire-server token generate` makes';
}

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
