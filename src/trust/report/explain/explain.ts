import { decideClient, decideToken } from '../../decide/client';
import type { Decision } from '../../decide/decision';
import { inVault } from '../../model/lookup';
import type { TrustModel } from '../../model/trust-model';
import { clientName, isCertificateIssuer, isSvidWorkload } from '../../model/vault-client';
import { explainAtParty } from './explain-party';
import type { Explanation } from './explanation';
import { parseToken, type GivenToken } from './given-token';
import { identify } from './identify';
import { secondsOf, type Instant } from './instant';
import { meaningsAt, namesOf } from './meanings';
import { findTarget, type Fault, type Target, type TargetNames } from './target';
import { told } from './told';
import { whereSeen } from './where-seen';

/** A question: who logs in, with which token, at which time. */
export interface Question extends TargetNames {
  /** Name of a relying party, of a cluster that accepts tokens of others, or `spire`, instead of Vault; '' for Vault. */
  readonly party: string;
  /** A JWT in compact form, or its claims as JSON; null for the token that the client itself would ask for. */
  readonly token: string | null;
  readonly now: Instant;
}

/** Explains what the servers make of a token. */
export function explain(model: TrustModel, question: Question): Explanation | Fault {
  const now = secondsOf(question.now);
  if (!now.ok) return { fault: `\`now\` must be ${now.wanted}` };
  if (question.party !== '') {
    return question.role === ''
      ? explainAtParty(model, question, now.value)
      : { fault: 'auth roles are those of Vault: name either a role or a relying party' };
  }
  const target = findTarget(model, question);
  if ('fault' in target) return target;
  if (question.token === null) return explainClient(model, target, now.value);
  const given = parseToken(question.token);
  if (!given.ok) return { fault: `the token must be ${given.wanted}` };
  const { token, about } = identify(model, given.value, target);
  const decision = decideToken(model, target.mount, target.role, token, now.value);
  return toldOf(model, target, decision, about, given.value);
}

function explainClient(model: TrustModel, target: Target, now: number): Explanation | Fault {
  const { cluster, client, role } = target;
  if (client === null) return { fault: `no declared client uses auth role \`${role}\`: a token is needed` };
  return toldOf(model, target, decideClient(model, cluster, client, now), [], null);
}

function toldOf(
  model: TrustModel,
  target: Target,
  decision: Decision,
  about: readonly string[],
  given: GivenToken | null,
): Explanation {
  return told(decision, given, {
    subject: subjectOf(model, target),
    login: `auth role \`${target.role}\` on mount \`${target.mount}\``,
    about,
    meanings: meaningsAt(model, target.mount),
    names: namesOf(model, target),
    seen: (refused) => whereSeen(target, refused),
  });
}

function subjectOf({ vault }: TrustModel, { cluster, client, mount, role }: Target): string {
  const ofCluster = ` of cluster \`${cluster.name}\``;
  if (client === null)
    return `auth role \`${role}\`${inVault(vault).mount.get(mount)?.cluster === '' ? '' : ofCluster}`;
  const kind = isCertificateIssuer(client) ? client.kind : 'workload';
  const as = isSvidWorkload(client) ? `, as \`${client.spiffeId}\`` : '';
  return `${kind} \`${clientName(client)}\`${ofCluster}${as}`;
}
