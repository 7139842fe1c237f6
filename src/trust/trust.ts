import { declare } from './declare/declare';
import type { TrustDeclaration } from './declare/declaration';
import { blocks } from './diagnose/blocks';
import type { Diagnostic } from './diagnose/diagnostic';
import { inOrder } from './diagnose/in-order';
import { renderText } from './diagnose/render';
import { waive } from './diagnose/waive';
import type { TrustModel } from './model/trust-model';
import { plan } from './plan/plan';
import type { Plan } from './plan/planned';
import { explain, type Question } from './report/explain/explain';
import type { Explanation } from './report/explain/explanation';
import { judge } from './rules/judge';
import { located } from './rules/locate';

// Two copies of this package may be loaded (a workspace, a linked package); `instanceof` fails between them.
const brand = Symbol.for('cdk-vault-trust/Trust');

/** What a check found, and the trust if nothing blocks. */
export interface Checked {
  readonly trust: Trust | null;
  /** Every finding, those that block and those that do not, in the order of the declaration. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Of whom, and when: a client or an auth role of a cluster. The cluster may be left out where there is only one. */
export type ExplainRequest = Partial<Pick<Question, 'cluster' | 'client' | 'role'>> & Pick<Question, 'now'>;

/** Thrown by `Trust.declare`: everything that is wrong with a declaration, at once. */
export class TrustError extends Error {
  override readonly name = 'TrustError';

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(`this trust would not work\n\n${renderText(diagnostics.filter((diagnostic) => blocks(diagnostic)))}`);
  }
}

/**
 * A trust that was judged: nothing in it blocks. There is no other way to one than `declare` and
 * `check`, so whoever holds a `Trust` can emit it.
 */
export class Trust {
  /** What the servers will hold. */
  readonly model: TrustModel;
  /** What is emitted, as data. */
  readonly plan: Plan;
  /** Findings that do not block: notices, undeclared facts, and waived ones. */
  readonly diagnostics: readonly Diagnostic[];

  private constructor(model: TrustModel, planned: Plan, diagnostics: readonly Diagnostic[]) {
    this.model = model;
    this.plan = planned;
    this.diagnostics = diagnostics;
    Object.defineProperty(this, brand, { value: true });
    Object.freeze(this);
  }

  /**
   * Declares a trust.
   *
   * @throws TrustError with every finding that blocks, each with its place and repair.
   */
  static declare(declaration: TrustDeclaration): Trust {
    const { trust, diagnostics } = Trust.check(declaration);
    if (trust === null) throw new TrustError(diagnostics);
    return trust;
  }

  /** Checks data that may or may not be a declaration, for example parsed from a file. Never throws. */
  static check(input: unknown): Checked {
    const declared = declare(input);
    const { model } = declared;
    if (model === null) return { trust: null, diagnostics: inOrder(declared.diagnostics, input) };
    const planned = plan(model);
    // What a fault left nothing of is missing in the model, so only a whole one can be judged.
    const isWhole = !declared.diagnostics.some(({ kind }) => kind === 'broken');
    const judged = isWhole ? located(judge(model), input) : [];
    const found = [...declared.diagnostics, ...judged, ...planned.diagnostics];
    const waived = waive(found, model.waivers).filter(({ code }) => isWhole || code !== 'waiver-unmatched');
    const diagnostics = inOrder(waived, input);
    const trust = diagnostics.some((diagnostic) => blocks(diagnostic))
      ? null
      : new Trust(model, planned.plan, diagnostics);
    return { trust, diagnostics };
  }

  /**
   * Explains what the servers make of a token: every check in their order, and where a refusal shows. The
   * signature is verified against the declared keys and dropped; no output holds it.
   *
   * @param token a JWT in compact form, or its claims as JSON; null for the token that the client itself asks for
   * @throws TypeError for a client, role, cluster, time or token that cannot be read; it repeats no part of the token
   */
  explain(token: string | null, asked: ExplainRequest): Explanation {
    const explanation = explain(this.model, { cluster: '', client: '', role: '', ...asked, token });
    if ('fault' in explanation) throw new TypeError(explanation.fault);
    return explanation;
  }

  /** Whether a value is a `Trust`, also one of another copy of this package. */
  static isTrust(value: unknown): value is Trust {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
