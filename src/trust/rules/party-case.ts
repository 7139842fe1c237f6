import type { Step } from '../decide/decision';
import type { AcceptedIssuer } from '../model/authentication';
import type { Cluster } from '../model/cluster';
import type { ClusterCaller } from '../model/cluster-caller';
import type { PartyClient } from '../model/relying-party';
import { isDeclaredPlace, type ClientCase } from './client-case';

/** A refusal of one who has to do with no Vault: only what is said of accounts, issuers and clusters has a value. */
const nowhere = {
  ...{ mount: '', mountAt: '', authRole: '', pkiRole: '', signPath: '', apiAudience: '', reviewer: '' },
  party: '',
} as const;

/** An issuer that the API server of a cluster does not take. */
export function issuerCase(cluster: Cluster, issuer: AcceptedIssuer, step: Step): ClientCase {
  return {
    ...nowhere,
    ...{ kind: 'issuer', client: `issuer \`${issuer.id}\``, cluster: `\`${cluster.name}\`` },
    ...{ account: '', accountNamespace: '', isDeclared: isDeclaredPlace(issuer.at), sender: step.sentAt, step },
  };
}

/** An account whose token another cluster does not take. */
export function callerCase(from: Cluster, caller: ClusterCaller, step: Step): ClientCase {
  return {
    ...nowhere,
    kind: 'caller',
    client: `\`${caller.id}\` of cluster \`${from.name}\``,
    cluster: `\`${caller.accepting}\``,
    account: `\`${caller.id}\``,
    accountNamespace: caller.namespace,
    isDeclared: isDeclaredPlace(caller.at),
    sender: step.sentAt,
    step,
  };
}

/** An account whose token a relying party does not take. */
export function partyClientCase(from: Cluster, client: PartyClient, step: Step): ClientCase {
  return {
    ...nowhere,
    kind: 'partyClient',
    client: `\`${client.id}\` of cluster \`${from.name}\``,
    cluster: `\`${from.name}\``,
    party: `\`${client.party}\``,
    account: `\`${client.id}\``,
    accountNamespace: client.namespace,
    isDeclared: isDeclaredPlace(client.at),
    sender: step.sentAt,
    step,
  };
}
