import type { Diagnostic } from '../../../../src/trust/diagnose/diagnostic';
import { renderText } from '../../../../src/trust/diagnose/render';
import { judge } from '../../../../src/trust/rules/judge';
import type { Case } from './case';
import { casesOfAcceptance } from './acceptance';
import { casesOfAttestation } from './attestation';
import { casesOfApproval } from './approval';
import { casesOfIssuers } from './issuers';
import { casesOfLogins } from './logins';
import { openCases } from './open';
import { casesOfDex } from './dex';
import { casesOfOpenSearch } from './opensearch';
import { casesOfOperators } from './operators';
import { casesOfParties } from './parties';
import { casesOfRequests } from './requests';

export const allCases: readonly Case[] = [
  ...casesOfIssuers,
  ...casesOfLogins,
  ...casesOfRequests,
  ...openCases,
  ...casesOfAcceptance,
  ...casesOfAttestation,
  ...casesOfOperators,
  ...casesOfApproval,
  ...casesOfParties,
  ...casesOfOpenSearch,
  ...casesOfDex,
];

/** What the mistake adds to what its repair leaves: notices that both have are no part of it. */
export function addedBy({ fires, silent }: Case): readonly Diagnostic[] {
  const left = new Set(judge(silent.model, silent.artefacts).map((found) => renderText([found])));
  return judge(fires.model, fires.artefacts).filter((found) => !left.has(renderText([found])));
}
