import type { Decision } from '../../decide/decision';
import { few } from '../../diagnose/listing';
import type { TrustModel } from '../../model/trust-model';
import type { Explanation } from './explanation';
import { parseToken, type GivenToken } from './given-token';
import { identify } from './identify';
import { findPartyTarget, type PartyNames, type PartyTarget } from './party-target';
import { meanings } from './meanings';
import type { Fault } from './target';
import { told } from './told';

/** A question about somebody else than Vault. */
export interface PartyQuestion extends PartyNames {
  /** As for Vault. */
  readonly token: string | null;
}

/** Explains what a relying party, a cluster that accepts tokens of others, or the SPIRE server makes of a token. */
export function explainAtParty(model: TrustModel, question: PartyQuestion, now: number): Explanation | Fault {
  const target = findPartyTarget(model, question);
  if ('fault' in target) return target;
  if (question.token === null) {
    return target.client === null
      ? { fault: whoOf(target, question) }
      : toldOf(target, target.client.decide(now), [], null);
  }
  const given = parseToken(question.token);
  if (!given.ok) return { fault: `the token must be ${given.wanted}` };
  const { token, about } = identify(model, given.value, { cluster: target.cluster, mount: '' });
  // A token speaks for itself: whose it is meant to be is said only by whoever says so.
  const client = question.client === '' ? null : target.client;
  return toldOf({ ...target, client }, target.party.decide(token, now), about, given.value);
}

function whoOf({ cluster, party }: PartyTarget, question: PartyQuestion): string {
  return party.clients.length === 0
    ? `cluster \`${cluster.name}\` has no client of \`${question.party}\`: give a token`
    : `name a client of \`${question.party}\`, or give a token: clients are ${few(party.clients.map(({ id }) => id))}`;
}

function toldOf(
  { cluster, party, client }: PartyTarget,
  decision: Decision,
  about: readonly string[],
  given: GivenToken | null,
): Explanation {
  const whose = `cluster \`${cluster.name}\``;
  const [namespace = '', account = ''] = (client?.id ?? '').split('/');
  return told(decision, given, {
    subject: client === null ? `a token of ${whose}` : `\`${client.id}\` of ${whose}`,
    login: party.shown,
    about,
    meanings,
    names: { cluster: cluster.name, namespace, account },
    seen: party.seen,
  });
}
