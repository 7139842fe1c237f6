import type { TrustModel } from '../model/trust-model';
import { proveAcceptedBy } from './accepted-by';
import { proveCanCall, proveCannotCall } from './calls';
import { proveCan } from './can';
import { proveCannot } from './cannot';
import type { Claim } from './claim';
import { proveNoLostAccess } from './losses';
import { proveNoNewAccess } from './no-new-access';
import { proveOnly } from './only';
import { proveSeparate } from './separate';
import type { Verdict } from './verdict';

/**
 * Answers a claim about all tokens that the declared clusters can mint: whoever administers a cluster may
 * ask for a token of any account, existing or not yet, for any audience.
 */
export function prove(model: TrustModel, claim: Claim): Verdict {
  if ('can' in claim) return proveCan(model, claim);
  if ('only' in claim) return proveOnly(model, claim);
  if ('cannot' in claim) return proveCannot(model, claim);
  if ('separate' in claim) return proveSeparate(model, claim);
  if ('canCall' in claim) return proveCanCall(model, claim);
  if ('cannotCall' in claim) return proveCannotCall(model, claim);
  if ('acceptedBy' in claim) return proveAcceptedBy(model, claim);
  return 'noNewAccess' in claim
    ? proveNoNewAccess(claim.noNewAccess.base.model, model)
    : proveNoLostAccess(claim.noLostAccess.base.model, model);
}
