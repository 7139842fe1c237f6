import type { TrustModel } from '../../src/trust/model/trust-model';
import { plan } from '../../src/trust/plan/plan';
import { Trust } from '../../src/trust/trust';

/** A model as a Trust without judging it, for tests of what only emits. */
export function judged(model: TrustModel): Trust {
  const trust = Object.create(Trust.prototype) as Trust;
  Object.assign(trust, { model, plan: plan(model).plan, diagnostics: [] });
  return Object.defineProperty(trust, Symbol.for('cdk-vault-trust/Trust'), { value: true });
}
