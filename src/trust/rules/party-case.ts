import type { Step } from '../decide/decision';
import type { AcceptedIssuer } from '../model/authentication';
import type { Cluster } from '../model/cluster';
import type { ClusterCaller } from '../model/cluster-caller';
import { inVault } from '../model/lookup';
import type { SpireAgents, SvidWorkload } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import type { PartyClient } from '../model/relying-party';
import type { TokenHolder } from '../model/workload';
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
  const client = `\`${caller.id}\` of cluster \`${from.name}\``;
  return accountCase(caller, caller.at, step, { kind: 'caller', client, cluster: `\`${caller.accepting}\`` });
}

/** An account whose token a relying party does not take. */
export function partyClientCase(from: Cluster, client: PartyClient, step: Step): ClientCase {
  const cluster = `\`${from.name}\``;
  const names = { kind: 'partyClient', client: `\`${client.id}\` of cluster ${cluster}`, cluster } as const;
  return { ...accountCase(client, client.at, step, names), party: `\`${client.party}\`` };
}

/** Agents whose nodes a SPIRE server does not attest. Those without an account of their own are called by their cluster. */
export function agentCase(agents: SpireAgents, step: Step): ClientCase {
  const { id, cluster, at } = agents;
  const isOfPods = step.check.startsWith('psat/') && step.check !== 'psat/cluster';
  const of = cluster === '' ? 'agents' : `the agents of cluster \`${cluster}\``;
  const client = isOfPods && id !== '' ? `agent \`${id}\`` : of;
  return accountCase(agents, at, step, { kind: 'agent', client, cluster: `\`${cluster}\`` });
}

function accountCase(
  { id, namespace }: TokenHolder,
  at: string,
  step: Step,
  names: Pick<ClientCase, 'kind' | 'client' | 'cluster'>,
): ClientCase {
  return {
    ...{ ...nowhere, ...names },
    account: `\`${id}\``,
    accountNamespace: namespace,
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
