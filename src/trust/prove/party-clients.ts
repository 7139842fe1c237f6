import { missingOf } from '../decide/decision';
import { decidePartyClient } from '../decide/party/relying-party';
import type { TrustModel } from '../model/trust-model';
import { anybody } from './account-subjects';
import { instant } from './minting';
import { partyTaker } from './party-taker';
import { acceptanceAt } from './taker';
import { proved, refuted, undecided, type Verdict } from './verdict';

/** Whether each account that a relying party is told of gets in there, and no other account of any cluster does. */
export function partiesTakeTheirs(model: TrustModel): readonly Verdict[] {
  return model.relyingParties.flatMap((party) => {
    const shown = `\`${party.kind}:${party.name}\``;
    const clients = model.clusters.flatMap((cluster) =>
      cluster.partyClients
        .filter((client) => client.party === party.name)
        .map((client) => ({
          who: `\`${client.id}\` of cluster \`${cluster.name}\``,
          decision: decidePartyClient(model, cluster, client, instant),
        })),
    );
    const bad = clients.flatMap(({ who, decision }): readonly Verdict[] => {
      const missing = missingOf(decision);
      if (decision.outcome === 'accepted') return [];
      return decision.outcome === 'undecided'
        ? [undecided(`whether ${shown} takes the token of ${who} hangs on \`${missing}\``, missing)]
        : [refuted(`${shown} does not take the token of ${who}`, [], null)];
    });
    const others = model.clusters.flatMap((cluster) =>
      [acceptanceAt(model, partyTaker(model, party), cluster, anybody)]
        .filter(({ outcome }) => outcome !== 'refused')
        .map(({ assuming }) =>
          refuted(`${shown} takes a token of any account of cluster \`${cluster.name}\``, assuming, null),
        ),
    );
    const assuming = [...new Set(clients.flatMap(({ decision }) => decision.assuming))];
    const count = clients.length === 1 ? 'the one account' : `each of ${String(clients.length)} accounts`;
    return bad.length + others.length > 0
      ? [...bad, ...others]
      : [proved(`${shown} lets in ${count} that it is told of, and no other`, assuming, clients.length === 0)];
  });
}
