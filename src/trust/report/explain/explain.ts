import { decideClient, decideToken } from '../../decide/client';
import type { Decision, Step } from '../../decide/decision';
import type { TrustModel } from '../../model/trust-model';
import type { ExplainedStep, Explanation } from './explanation';
import { parseToken, type GivenToken } from './given-token';
import { hiding } from './hide';
import { identify } from './identify';
import { secondsOf, type Instant } from './instant';
import { fill } from './meaning';
import { meanings, namesOf } from './meanings';
import { findTarget, type Fault, type Target, type TargetNames } from './target';
import { whereSeen } from './where-seen';

/** A question: who logs in, with which token, at which time. */
export interface Question extends TargetNames {
  /** A JWT in compact form, or its claims as JSON; null for the token that the client itself would ask for. */
  readonly token: string | null;
  readonly now: Instant;
}

/** Explains what the servers make of a token. */
export function explain(model: TrustModel, question: Question): Explanation | Fault {
  const now = secondsOf(question.now);
  if (!now.ok) return { fault: `\`now\` must be ${now.wanted}` };
  const target = findTarget(model, question);
  if ('fault' in target) return target;
  if (question.token === null) return explainClient(model, target, now.value);
  const given = parseToken(question.token);
  if (!given.ok) return { fault: `the token must be ${given.wanted}` };
  const { token, about } = identify(model, given.value, target);
  const decision = decideToken(model, target.mount, target.role, token, now.value);
  return told(model, target, decision, about, given.value);
}

function explainClient(model: TrustModel, target: Target, now: number): Explanation | Fault {
  const { cluster, client, role } = target;
  if (client === null) return { fault: `no declared client uses auth role \`${role}\`: a token is needed` };
  return told(model, target, decideClient(model, cluster, client, now), [], null);
}

function told(
  model: TrustModel,
  target: Target,
  { outcome, assuming, steps }: Decision,
  about: readonly string[],
  given: GivenToken | null,
): Explanation {
  const hide = hiding(given);
  const failed = steps.findIndex((step) => step.outcome === 'fail');
  const explained = steps.map((step, index) => explainedStep(step, failed === -1 || index <= failed, hide));
  const refused = explained[failed];
  const of = (step: ExplainedStep): Readonly<Record<string, string>> => ({
    ...namesOf(model, target),
    sent: step.sent,
    wanted: step.wanted,
  });
  return {
    outcome,
    assuming: assuming.map(hide),
    steps: explained,
    subject: subjectOf(target),
    login: `auth role \`${target.role}\` on mount \`${target.mount}\``,
    about,
    refusal:
      refused === undefined
        ? null
        : {
            step: refused,
            seen: whereSeen(target, refused),
            repair: fill(meanings[refused.check].repair, of(refused)),
          },
  };
}

function explainedStep(step: Step, reached: boolean, hide: (text: string) => string): ExplainedStep {
  const { server, check, outcome, source, missing } = step;
  const side = (text: string): string => (text === '``' ? '`""`' : hide(text));
  return {
    ...{ server, check, outcome, sent: side(step.sent), wanted: side(step.wanted), message: hide(step.message) },
    ...{ source, log: hide(step.log), missing, assumption: hide(step.assumption), reached },
  };
}

function subjectOf({ cluster, client, role }: Target): string {
  const kind = client === null ? 'auth role' : 'signPath' in client ? client.kind : 'workload';
  return `${kind} \`${client?.id ?? role}\` of cluster \`${cluster.name}\``;
}
