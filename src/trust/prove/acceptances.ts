import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import type { Acceptance } from './acceptance';
import { acceptanceAtCluster } from './acceptance-at-cluster';
import { acceptanceAtParty } from './acceptance-at-party';
import { acceptanceAtSpire } from './acceptance-at-spire';
import { acceptanceAtMount } from './acceptance-at-vault';

/**
 * What every party makes of the tokens of one account: each auth mount, each API server that accepts tokens of
 * others, each relying party. The API server of its own cluster takes any account's token for itself, and is left out.
 */
export function acceptancesOf(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
): readonly Acceptance[] {
  return [
    ...model.vault.authMounts.map(({ path }) => acceptanceAtMount(model, cluster, account, path)),
    ...model.clusters
      .filter(({ name, authentication }) => name !== cluster.name && authentication.issuers.length > 0)
      .map((accepting) => acceptanceAtCluster(model, cluster, account, accepting)),
    ...model.relyingParties.map((party) => acceptanceAtParty(model, cluster, account, party)),
    ...(model.spire?.psatClusters ?? []).map((attested) => acceptanceAtSpire(model, cluster, account, attested)),
  ];
}
