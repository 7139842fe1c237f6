import { decideAtCluster, decideCaller } from '../../decide/cluster-call';
import { conclude } from '../../decide/decision';
import { decideAtParty, decidePartyClient } from '../../decide/party/relying-party';
import { partyTitles } from '../../facts/party-titles';
import type { Cluster } from '../../model/cluster';
import type { TrustModel } from '../../model/trust-model';
import type { ExplainedStep, Sighting } from './explanation';
import { attestorsOf } from './attestors';
import type { ClosedParty, Party } from './party';
import { whereSeen } from './where-seen';

/** Everybody else than Vault who may take tokens of a cluster. */
export function partiesOf(model: TrustModel, cluster: Cluster): readonly (Party | ClosedParty)[] {
  return [...relyingPartiesOf(model, cluster), ...acceptingClusters(model, cluster), ...attestorsOf(model, cluster)];
}

function relyingPartiesOf(model: TrustModel, cluster: Cluster): readonly Party[] {
  return model.relyingParties.map((party) => ({
    name: party.name,
    fullName: `${party.kind}:${party.name}`,
    shown: `${partyTitles[party.kind]} \`${party.name}\``,
    clients: cluster.partyClients
      .filter((client) => client.party === party.name)
      .map((client) => ({ id: client.id, decide: (now) => decidePartyClient(model, cluster, client, now) })),
    decide: (token, now) => conclude(decideAtParty(model, party, token, now).steps),
    seen: seenByAnybody,
  }));
}

function acceptingClusters(model: TrustModel, cluster: Cluster): readonly Party[] {
  const accepting = model.clusters.filter(({ authentication }) => authentication.issuers.length > 0);
  return accepting.map((one) => ({
    name: one.name,
    fullName: `cluster:${one.name}`,
    shown: `the API server of cluster \`${one.name}\``,
    clients: cluster.callers
      .filter((caller) => caller.accepting === one.name)
      .map((caller) => ({ id: caller.id, decide: (now) => decideCaller(model, cluster, caller, now) })),
    decide: (token, now) => conclude(decideAtCluster(model, one, token, now).steps),
    seen: seenByAnybody,
  }));
}

function seenByAnybody(refused: ExplainedStep): readonly Sighting[] {
  return whereSeen({ client: null, mount: '' }, refused);
}
