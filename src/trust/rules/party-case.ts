import type { Step } from '../decide/decision';
import type { AcceptedIssuer } from '../model/authentication';
import type { Cluster } from '../model/cluster';
import type { ClusterCaller } from '../model/cluster-caller';
import { inVault } from '../model/lookup';
import type { PsatAttestation, SvidWorkload } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
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

/** An agent whose node a SPIRE server does not attest. */
export function agentCase({ agent, cluster, at }: PsatAttestation, step: Step): ClientCase {
  return {
    ...nowhere,
    kind: 'agent',
    client: `agent \`${agent.id}\``,
    cluster: `\`${cluster}\``,
    account: `\`${agent.id}\``,
    accountNamespace: agent.namespace,
    isDeclared: isDeclaredPlace(at),
    sender: step.sentAt,
    step,
  };
}

/** A workload whose JWT-SVID Vault does not take, or which may not do there what it is to do. */
export function svidCase({ vault }: TrustModel, workload: SvidWorkload, step: Step): ClientCase {
  return {
    ...nowhere,
    kind: 'svid',
    client: `\`${workload.spiffeId}\``,
    cluster: `\`${workload.cluster}\``,
    account: `\`${workload.namespace}/${workload.serviceAccount}\``,
    accountNamespace: workload.namespace,
    mount: `\`${workload.mount}\``,
    mountAt: inVault(vault).mount.get(workload.mount)?.at ?? workload.at,
    authRole: `\`${workload.authRole}\``,
    isDeclared: isDeclaredPlace(workload.at) && isDeclaredPlace(step.wantedAt),
    sender: step.sentAt,
    step,
  };
}
