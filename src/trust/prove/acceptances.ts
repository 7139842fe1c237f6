import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import type { Acceptance } from './acceptance';
import { acceptanceAtMount } from './acceptance-at-vault';
import { acceptanceAt } from './taker';
import { takersOf } from './takers';

/** What every party makes of the tokens of one account: each auth mount, and everybody else who takes tokens. */
export function acceptancesOf(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
): readonly Acceptance[] {
  return [
    ...model.vault.authMounts.map(({ path }) => acceptanceAtMount(model, cluster, account, path)),
    ...takersOf(model, cluster).map((taker) => acceptanceAt(model, taker, cluster, account)),
  ];
}
