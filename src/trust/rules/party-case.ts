import type { Step } from '../decide/decision';
import type { AcceptedIssuer } from '../model/authentication';
import type { Cluster } from '../model/cluster';
import type { ClusterCaller } from '../model/cluster-caller';
import { isDeclaredPlace, type ClientCase } from './client-case';

/** A refusal of one who has to do with no Vault: only what is said of accounts, issuers and clusters has a value. */
const nowhere = {
  ...{ mount: '', mountAt: '', authRole: '', pkiRole: '', signPath: '', apiAudience: '', reviewer: '' },
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
