import { decideClient } from '../decide/client';
import { decideCaller, decideIssuerAlone } from '../decide/cluster-call';
import type { Decision, Step } from '../decide/decision';
import { decidePartyClient } from '../decide/party/relying-party';
import type { TrustModel } from '../model/trust-model';
import { vaultClientsOf } from '../model/vault-client';
import { clientCase, type ClientCase } from './client-case';
import { callerCase, issuerCase, partyClientCase } from './party-case';

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
      vaultClientsOf(cluster).map((client) => ({
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
  ];
}
