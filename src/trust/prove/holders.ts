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

// Models are frozen, so what was indexed once stays true.
const known = new WeakMap<TrustModel, ReadonlyMap<string, Holder>>();

/** The same Pods with a token for the same party, as another model has them; undefined where it has none. */
export function holderUnder(model: TrustModel, holder: Holder): Holder | undefined {
  const found = known.get(model) ?? new Map(holdersOf(model).map((one) => [nameOf(one), one]));
  known.set(model, found);
  return found.get(nameOf(holder));
}

function nameOf({ cluster, pods, party }: Holder): string {
  return [cluster.name, pods.id, party].join('\n');
}

export function holdersOf(model: TrustModel): readonly Holder[] {
  return model.clusters.flatMap((cluster) => [
    ...cluster.callers.map((pods) => ({ cluster, pods, party: `cluster:${pods.accepting}` })),
    ...cluster.partyClients.map((pods) => {
      const kind = model.relyingParties.find(({ name }) => name === pods.party)?.kind ?? '';
      return { cluster, pods, party: `${kind}:${pods.party}` };
    }),
    ...(model.spire?.agents ?? [])
      .filter((agents) => agents.cluster === cluster.name && agents.attestedAs !== '')
      .map((pods) => ({ cluster, pods, party: `spire:${pods.attestedAs}` })),
  ]);
}
