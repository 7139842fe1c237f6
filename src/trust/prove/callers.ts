import { missingOf } from '../decide/decision';
import { decideCaller } from '../decide/cluster-call';
import type { TrustModel } from '../model/trust-model';
import { instant } from './minting';
import { proved, refuted, undecided, type Verdict } from './verdict';

/** Whether each account that another cluster accepts gets in there: what is proved in one, what is not one by one. */
export function callersGetIn(model: TrustModel): readonly Verdict[] {
  const all = model.clusters.flatMap((cluster) =>
    cluster.callers.map((caller) => ({
      who: `\`${caller.id}\` of cluster \`${cluster.name}\``,
      where: `the API server of cluster \`${caller.accepting}\``,
      decision: decideCaller(model, cluster, caller, instant),
    })),
  );
  const good = all.filter(({ decision }) => decision.outcome === 'accepted');
  const assuming = [...new Set(good.flatMap(({ decision }) => decision.assuming))];
  const count = good.length === 1 ? 'the one account' : `each of ${String(good.length)} accounts`;
  const sum = proved(`${count} that another cluster accepts is let in there, as a user with a prefix`, assuming);
  return [
    ...(good.length === 0 ? [] : [sum]),
    ...all.flatMap(({ who, where, decision }) => {
      const missing = missingOf(decision);
      if (decision.outcome === 'accepted') return [];
      return decision.outcome === 'undecided'
        ? [undecided(`whether ${where} lets in ${who} hangs on \`${missing}\``, missing)]
        : [refuted(`${where} does not let in ${who}`, [], null)];
    }),
  ];
}
