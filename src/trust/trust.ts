import { declare } from './declare/declare';
import type { TrustDeclaration } from './declare/declaration';
import { blocks } from './diagnose/blocks';
import type { Diagnostic } from './diagnose/diagnostic';
import { renderText } from './diagnose/render';
import type { TrustModel } from './model/trust-model';
import { plan } from './plan/plan';
import type { Plan } from './plan/planned';

// Two copies of this package may be loaded (a workspace, a linked package); `instanceof` fails between them.
const brand = Symbol.for('cdk-vault-trust/Trust');

/** What a check found, and the trust if nothing blocks. */
export interface Checked {
  readonly trust: Trust | null;
  /** Every finding, those that block and those that do not, in the order of the declaration. */
  readonly diagnostics: readonly Diagnostic[];
}

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
    if (declared.model === null) return { trust: null, diagnostics: declared.diagnostics };
    const planned = plan(declared.model);
    const diagnostics = [...declared.diagnostics, ...planned.diagnostics];
    const trust = diagnostics.some((diagnostic) => blocks(diagnostic)) ? null : new Trust(declared.model, planned.plan, diagnostics);
    return { trust, diagnostics };
  }

  /** Whether a value is a `Trust`, also one of another copy of this package. */
  static isTrust(value: unknown): value is Trust {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
