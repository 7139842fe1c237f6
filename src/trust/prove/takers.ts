import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import { clusterTaker } from './cluster-taker';
import { meshTaker } from './mesh-taker';
import { partyTaker } from './party-taker';
import { spireTaker } from './spire-taker';
import type { Taker } from './taker';

/**
 * Everybody besides Vault who may take tokens of a cluster: each API server that accepts tokens of others, each
 * relying party, each mesh, SPIRE. The cluster's own API server takes any account's token for itself, and is left out.
 */
export function takersOf(model: TrustModel, cluster: Cluster): readonly Taker[] {
  return [
    ...model.clusters
      .filter(({ name, authentication }) => name !== cluster.name && authentication.issuers.length > 0)
      .map((accepting) => clusterTaker(model, cluster, accepting)),
    ...model.relyingParties.map((party) => partyTaker(model, party)),
    ...model.clusters.flatMap((asked) => (asked.istioCsr === null ? [] : meshTaker(model, asked, asked.istioCsr))),
    ...(model.spire?.attestations ?? []).flatMap((attestation) =>
      attestation.method === 'k8sPsat' ? spireTaker(model, attestation) : [],
    ),
  ];
}
