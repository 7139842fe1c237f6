import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { TokenHolder } from '../model/workload';

/** Pods that were declared to have a token for somebody besides Vault. */
export interface Holder {
  readonly cluster: Cluster;
  readonly pods: TokenHolder;
  /** Who takes it, as an `Acceptance` names it. */
  readonly party: string;
}

export function holdersOf(model: TrustModel): readonly Holder[] {
  return model.clusters.flatMap((cluster) => [
    ...cluster.callers.map((pods) => ({ cluster, pods, party: `cluster:${pods.accepting}` })),
    ...cluster.partyClients.map((pods) => {
      const kind = model.relyingParties.find(({ name }) => name === pods.party)?.kind ?? '';
      return { cluster, pods, party: `${kind}:${pods.party}` };
    }),
    ...(model.spire?.attestations ?? []).flatMap((attestation) =>
      attestation.method === 'k8sPsat' && attestation.cluster === cluster.name
        ? { cluster, pods: attestation.agent, party: `spire:${cluster.name}` }
        : [],
    ),
  ]);
}
