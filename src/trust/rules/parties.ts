import { decideClient } from '../decide/client';
import { decideCaller, decideIssuerAlone } from '../decide/cluster-call';
import { decideAgent } from '../decide/spire-attestation';
import { decideUpstream } from '../decide/spire-upstream';
import { decideSvidWorkload } from '../decide/svid-login';
import type { Decision, Step } from '../decide/decision';
import { decidePartyClient } from '../decide/party/relying-party';
import { clusterOf } from '../model/lookup';
import type { PsatAttestation, SpireServer } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import { accountClientsOf } from '../model/vault-client';
import { clientCase, type ClientCase } from './client-case';
import { agentCase, callerCase, issuerCase, partyClientCase, svidCase } from './party-case';

/** Somebody of whom servers are asked, and what they say. */
export interface Party {
  readonly id: string;
  readonly at: string;
  readonly decision: Decision;
  readonly caseOf: (step: Step) => ClientCase;
}

/** Everybody in a model who asks something of a server. What is wrong with an issuer is wrong for each of its callers, so it comes first. */
export function partiesOf(model: TrustModel, now: number): readonly Party[] {
  const { clusters } = model;
  return [
    ...clusters.flatMap((cluster) =>
      accountClientsOf(cluster).map((client) => ({
        ...{ id: client.id, at: client.at, decision: decideClient(model, cluster, client, now) },
        caseOf: (step: Step) => clientCase(model, cluster, client, step),
      })),
    ),
    ...clusters.flatMap((cluster) =>
      cluster.authentication.issuers.map((issuer) => ({
        ...{ id: issuer.id, at: issuer.at, decision: decideIssuerAlone(model, cluster, issuer) },
        caseOf: (step: Step) => issuerCase(cluster, issuer, step),
      })),
    ),
    ...clusters.flatMap((cluster) =>
      cluster.callers.map((caller) => ({
        ...{ id: caller.id, at: caller.at, decision: decideCaller(model, cluster, caller, now) },
        caseOf: (step: Step) => callerCase(cluster, caller, step),
      })),
    ),
    ...clusters.flatMap((cluster) =>
      cluster.partyClients.map((client) => ({
        ...{ id: client.id, at: client.at, decision: decidePartyClient(model, cluster, client, now) },
        caseOf: (step: Step) => partyClientCase(cluster, client, step),
      })),
    ),
    ...(model.spire === null ? [] : partiesOfSpire(model, model.spire, now)),
  ];
}

/** Agents that a SPIRE server is to attest, and workloads that log in to Vault with what it signs. */
function partiesOfSpire(model: TrustModel, spire: SpireServer, now: number): readonly Party[] {
  const agents = spire.attestations.filter((one): one is PsatAttestation => one.method === 'k8sPsat');
  return [
    ...upstreamParty(model, spire, now),
    ...agents.map((attestation) => ({
      ...{ id: attestation.agent.id, at: attestation.at, decision: decideAgent(model, attestation, now) },
      caseOf: (step: Step) => agentCase(attestation, step),
    })),
    ...spire.workloads.map((workload) => ({
      ...{ id: workload.spiffeId, at: workload.at, decision: decideSvidWorkload(model, workload, now) },
      caseOf: (step: Step) => svidCase(model, workload, step),
    })),
  ];
}

/** The server as what it is to Vault; what is wrong with its login is told of it as of every workload. */
function upstreamParty(model: TrustModel, spire: SpireServer, now: number): readonly Party[] {
  const cluster = clusterOf(model, spire.cluster);
  const workload = cluster?.workloads.find(({ id }) => id === spire.upstream?.workload);
  if (cluster === undefined || workload === undefined) return [];
  return [
    {
      ...{ id: workload.id, at: workload.at, decision: decideUpstream(model, spire, now) },
      caseOf: (step: Step) => clientCase(model, cluster, workload, step),
    },
  ];
}
