import type { TrustModel } from '../model/trust-model';
import { elsewhereInVault } from './assumptions';
import { changesBetween, newAccess, shownChange } from './changes';
import { gainsBetween, newRights, shownGain } from './gains';
import { waysOf } from './reach';
import { takersOf } from './takers';
import { conjunction, proved, type Verdict } from './verdict';

export function proveNoNewAccess(base: TrustModel, model: TrustModel): Verdict {
  return withWidened(model, widened(base, model));
}

/** The answer, where what was widened is known. */
export function withWidened(model: TrustModel, wider: readonly Verdict[]): Verdict {
  if (wider.length > 0) return conjunction(wider);
  const vacuous = waysOf(model).all.length === 0 && model.clusters.every((one) => takersOf(model, one).length === 0);
  const text = vacuous ? 'nobody reaches anything' : 'nobody reaches what the same account could not reach before';
  return proved(text, elsewhereInVault(model), vacuous);
}

/** Everything that somebody may do now and might not before, in Vault and elsewhere, each by itself. */
export function widened(base: TrustModel, model: TrustModel): readonly Verdict[] {
  return [
    ...changesBetween(base, model).map((change) => newAccess(model, change)),
    ...gainsBetween(base, model).map(newRights),
  ];
}

/** Everything that somebody may do no longer, in words. */
export function narrowed(base: TrustModel, model: TrustModel): readonly string[] {
  return [
    ...changesBetween(model, base).map((change) => shownChange(change, 'can no longer')),
    ...gainsBetween(model, base)
      .filter(({ attempt }) => attempt.outcome === 'accepted')
      .map((gain) => shownGain(gain, 'no longer')),
  ];
}
