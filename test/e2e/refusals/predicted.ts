import { decideClient } from '../../../src/trust/decide/client';
import type { Decision } from '../../../src/trust/decide/decision';
import { type CheckId, checkOf } from '../../../src/trust/facts/checks';
import { furtherWords } from '../../../src/trust/facts/further-words';
import { asCertManagerShows, whereWordsStand } from '../../../src/trust/facts/where-words-stand';
import type { CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { clientOf } from './client-of';

/** What decide makes of the one client of a model. */
export interface Predicted {
  /** `assumed`: accepted, if what only a live system knows is as it should be. */
  readonly outcome: Decision['outcome'] | 'assumed';
  readonly check: CheckId | '';
  /** Vault's answers, each with its code: to the write that it refuses, and to the client. */
  readonly write: string;
  readonly answer: string;
  /** What stands on the objects of cert-manager, each line with the kind of its object. */
  readonly conditions: readonly string[];
  /** What stands in a log: one of these. */
  readonly log: readonly string[];
}

/**
 * What decide predicts. `assumed` is a check that the case breaks in the live system: it must be among
 * those on which the acceptance rests.
 */
export function predicted(model: TrustModel, assumed: CheckId | ''): Predicted {
  const { cluster, client } = clientOf(model);
  const decision = decideClient(model, cluster, client, Math.floor(Date.now() / 1000));
  return predictionOf(decision, 'signPath' in client ? client : null, assumed);
}

/** A decision in the words of the servers; `issuer` is whose objects show them. */
export function predictionOf(
  { outcome, steps }: Decision,
  issuer: CertificateIssuer | null,
  assumed: CheckId | '',
): Predicted {
  const refused = steps.find((step) => step.outcome === 'fail');
  const open = steps.find(({ check, assumption }) => check === assumed && assumption !== '');
  const found = refused ?? open;
  if (found === undefined) return { outcome, check: '', write: '', answer: '', conditions: [], log: [] };
  const { check } = found;
  const log = refused === undefined ? loggedOf(check) : [refused.log];
  const message = refused?.message ?? checkOf(check).words;
  const [, write = ''] = /^(?:config|role) write (.*?)(?:; login .*)?$/s.exec(message) ?? [];
  // Its words name the URL, and leave out how Vault lists several errors.
  const lines = check === 'issuer/sign-path-version' ? checkOf('acl/path').words : message;
  const answer = /; login (.*)$/s.exec(message)?.[1] ?? lines;
  return {
    outcome: refused === undefined && outcome === 'accepted' ? 'assumed' : outcome,
    check,
    write,
    answer,
    conditions: issuer === null ? [] : conditionsOf(check, answer, issuer),
    log: log.filter((words) => words !== ''),
  };
}

/** What a check leaves in a log, whatever its reason in the live system. */
function loggedOf(check: CheckId): readonly string[] {
  return [checkOf(check).log, ...furtherWords.flatMap(({ checks, words }) => (checks.includes(check) ? [words] : []))];
}

function conditionsOf(
  check: CheckId,
  answer: string,
  { server, signPath, mountPath }: CertificateIssuer,
): readonly string[] {
  // What is wrong with the path of an Issuer shows where it is used.
  const shown = whereWordsStand(check).phase === 'apply' ? 'acl/path' : check;
  const { phase, others } = whereWordsStand(shown);
  const url = phase === 'sign' ? `${server}/v1/${signPath}` : `${server}${mountPath}/login`;
  return [asCertManagerShows(shown, answer, url), ...others.map((line) => line.replace(/, and .*$/, ''))];
}
