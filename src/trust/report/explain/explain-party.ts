import { decideAtCluster, decideCaller } from '../../decide/cluster-call';
import { conclude, type Decision } from '../../decide/decision';
import { decideAtParty, decidePartyClient } from '../../decide/party/relying-party';
import { partyTitles } from '../../facts/party-titles';
import type { TrustModel } from '../../model/trust-model';
import type { Token } from '../../terms/token';
import type { Explanation } from './explanation';
import { parseToken, type GivenToken } from './given-token';
import { identify } from './identify';
import { findPartyTarget, type PartyNames, type PartyTarget } from './party-target';
import type { Fault } from './target';
import { told } from './told';
import { whereSeen } from './where-seen';

/** A question about somebody else than Vault. */
export interface PartyQuestion extends PartyNames {
  /** As for Vault. */
  readonly token: string | null;
}

/** Explains what a relying party, or a cluster that accepts tokens of others, makes of a token. */
export function explainAtParty(model: TrustModel, question: PartyQuestion, now: number): Explanation | Fault {
  const target = findPartyTarget(model, question);
  if ('fault' in target) return target;
  if (question.token === null) {
    const decision = decisionOfClient(model, target, now);
    return decision === null
      ? { fault: `name a client of \`${question.party}\`, or give a token` }
      : toldOf(target, decision, [], null);
  }
  const given = parseToken(question.token);
  if (!given.ok) return { fault: `the token must be ${given.wanted}` };
  const { token, about } = identify(model, given.value, { cluster: target.cluster, mount: '' });
  return toldOf(target, decisionOfToken(model, target, token, now), about, given.value);
}

function decisionOfClient(model: TrustModel, target: PartyTarget, now: number): Decision | null {
  if (target.client === null) return null;
  return 'party' in target
    ? decidePartyClient(model, target.cluster, target.client, now)
    : decideCaller(model, target.cluster, target.client, now);
}

function decisionOfToken(model: TrustModel, target: PartyTarget, token: Token, now: number): Decision {
  return conclude(
    'party' in target
      ? decideAtParty(model, target.party, token, now).steps
      : decideAtCluster(model, target.accepting, token, now).steps,
  );
}

function toldOf(
  target: PartyTarget,
  decision: Decision,
  about: readonly string[],
  given: GivenToken | null,
): Explanation {
  const { cluster, client } = target;
  const whose = `cluster \`${cluster.name}\``;
  const [namespace = '', account = ''] = (client?.id ?? '').split('/');
  return told(decision, given, {
    subject: client === null ? `a token of ${whose}` : `\`${client.id}\` of ${whose}`,
    login:
      'party' in target
        ? `${partyTitles[target.party.kind]} \`${target.party.name}\``
        : `the API server of cluster \`${target.accepting.name}\``,
    about,
    names: { cluster: cluster.name, namespace, account },
    seen: (refused) => whereSeen({ client: null, mount: '' }, refused),
  });
}
