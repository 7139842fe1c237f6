import { diagnostic } from '../diagnose/make';
import type { Diagnostic, Evidence } from '../diagnose/diagnostic';
import type { CheckId } from '../facts/checks';
import type { TrustModel } from '../model/trust-model';
import type { ClientCase } from './client-case';
import { joinedUndeclared, type OpenStep } from './fact-undeclared';
import type { Impossible, Mistake } from './mistake';
import { mistakesOfAcceptance } from './mistakes-of-acceptance';
import { mistakesOfAttestation } from './mistakes-of-attestation';
import { mistakesOfApproval } from './mistakes-of-approval';
import { mistakesOfIssuers } from './mistakes-of-issuers';
import { mistakesOfKeycloak } from './mistakes-of-keycloak';
import { mistakesOfLogins } from './mistakes-of-logins';
import { mistakesOfMesh } from './mistakes-of-mesh';
import { mistakesOfDex } from './mistakes-of-dex';
import { mistakesOfOpenSearch } from './mistakes-of-opensearch';
import { mistakesOfRabbitMq } from './mistakes-of-rabbitmq';
import { mistakesOfRequests } from './mistakes-of-requests';
import { partiesOf, type Party } from './parties';

/** What it means when a check refuses. */
export const mistakes: Readonly<Record<CheckId, Mistake | Impossible>> = {
  ...mistakesOfAcceptance,
  ...mistakesOfAttestation,
  ...mistakesOfApproval,
  ...mistakesOfIssuers,
  ...mistakesOfKeycloak,
  ...mistakesOfLogins,
  ...mistakesOfMesh,
  ...mistakesOfRabbitMq,
  ...mistakesOfOpenSearch,
  ...mistakesOfDex,
  ...mistakesOfRequests,
};

/** Seconds since 1970 at which everybody is asked. Tokens are minted then too, so any time gives the same answer. */
const anyTime = 1_764_000_000;

/** What the servers would refuse of everybody whom a model holds, and what cannot be told. */
export function findRefusals(model: TrustModel): readonly Diagnostic[] {
  // What is wrong with a mount is wrong for each of its clients, and said once.
  const found = new Map<string, Diagnostic>();
  const open: OpenStep[] = [];
  for (const party of partiesOf(model, anyTime)) {
    const { outcome, steps } = party.decision;
    if (outcome === 'refused')
      for (const one of refusalsOf(party)) {
        const key = `${one.code} ${one.at} ${one.message}`;
        if (!found.has(key)) found.set(key, one);
      }
    for (const step of outcome === 'accepted' ? [] : steps) if (step.missing !== '') open.push({ client: party, step });
  }
  return [...found.values(), ...joinedUndeclared(open)];
}

/** Checks with which a request of its own begins: one Certificate at the webhook or at whoever approves it, one path at Vault. */
const openings: ReadonlySet<CheckId> = new Set(['certificate/names', 'approval/selected', 'acl/path']);

/**
 * A server says no once for each request: the login is one, and so is each Certificate and each path
 * of a workload. What one refusal causes further down is not said again.
 */
function refusalsOf({ at, decision, caseOf }: Party): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let refused = false;
  let isSent = true;
  // What is not approved never reaches Vault.
  const approves = decision.steps.some(({ check }) => check === 'approval/selected');
  for (const step of decision.steps) {
    if (openings.has(step.check) && !(approves && step.check === 'acl/path'))
      refused = !isSent && step.server === 'vault';
    if (refused || step.outcome !== 'fail') continue;
    refused = true;
    // An Issuer that is wrong in itself sends nothing whose path could be judged.
    if (step.check.startsWith('issuer/')) isSent = false;
    const mistake = mistakes[step.check];
    if ('never' in mistake) continue;
    found.push(refusal(mistake, caseOf(step), at));
  }
  return found;
}

function refusal({ code, at, message, fix }: Mistake, refused: ClientCase, home: string): Diagnostic {
  const { step } = refused;
  const [sent, wanted] = [sideOf(step.sent, refused.sender), sideOf(step.wanted, step.wantedAt)];
  const own = { sent: step.sentAt, wanted: step.wantedAt, mount: refused.mountAt, client: home }[at];
  const words = [step.message, step.log === '' ? '' : `in the log: ${step.log}`]
    .filter((text) => text !== '')
    .join('; ');
  return diagnostic({
    code,
    message: message(refused),
    at: own === '' ? home : own,
    path: [],
    related: [own, sent?.at ?? '', wanted?.at ?? ''].some((place) => place.startsWith(home)) ? [] : [home],
    ...(sent === null ? {} : { sent }),
    ...(wanted === null ? {} : { wanted }),
    ...(words === '' ? {} : { server: { server: step.server, words: inOneLine(words) } }),
    fix: fix(refused),
  });
}

/** On one line, and without the moment at which the question was put. */
function inOneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');
}

const longest = 240;

function sideOf(shown: string, at: string): Evidence | null {
  if (shown === '') return null;
  return {
    text: shown.length <= longest ? shown : `${shown.slice(0, shown.lastIndexOf('`, `', longest) + 1)} and more`,
    at,
  };
}
