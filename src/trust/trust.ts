import { compare } from './compare/compare';
import { compareDocuments } from './compare/hosted-documents';
import { spireDisagreements } from './compare/spire-disagreements';
import { notYetSaid } from './compare/not-yet-said';
import { undeclaredClusters } from './compare/undeclared-clusters';
import { declare } from './declare/declare';
import type { TrustDeclaration } from './declare/declaration';
import { blocks } from './diagnose/blocks';
import type { Diagnostic } from './diagnose/diagnostic';
import { inOrder } from './diagnose/in-order';
import { renderText } from './diagnose/render';
import { namesArtefact, waive } from './diagnose/waive';
import type { TrustModel } from './model/trust-model';
import { plan } from './plan/plan';
import type { Plan } from './plan/planned';
import { explain, type Question } from './report/explain/explain';
import type { Explanation } from './report/explain/explanation';
import type { Claim } from './prove/claim';
import { prove } from './prove/prove';
import type { Verdict } from './prove/verdict';
import { readGiven } from './read/read-given';
import type { GivenArtefacts } from './read/given-files';
import { rotateSigningKey, type SigningKeyRotation } from './rotate/signing-key';
import type { Fault, Stage } from './rotate/stage';
import { rotateTokenIssuer, type TokenIssuerRotation } from './rotate/token-issuer';
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
export type ExplainRequest = Partial<Pick<Question, 'cluster' | 'client' | 'role' | 'party'>> & Pick<Question, 'now'>;

/** What is to be said of artefacts. */
export interface Judged {
  /** Every finding, by the place of what it is about: `prod.yaml#Issuer/shop/vault.spec.vault.path`. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was seen and not understood, since it is about something else: `prod.yaml#Deployment/shop/web`. */
  readonly unread: readonly string[];
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
    const { model } = declared;
    if (model === null) return { trust: null, diagnostics: inOrder(declared.diagnostics, input) };
    const planned = plan(model);
    // What a fault left nothing of is missing in the model, so only a whole one can be judged.
    const isWhole = !declared.diagnostics.some(({ kind }) => kind === 'broken');
    const judged = isWhole ? located(judge(model), input) : [];
    const found = [...declared.diagnostics, ...judged, ...planned.diagnostics];
    const waivers = model.waivers.filter((waiver) => !namesArtefact(waiver));
    const waived = waive(found, waivers).filter(({ code }) => isWhole || code !== 'waiver-unmatched');
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
    const explanation = explain(this.model, { cluster: '', client: '', role: '', party: '', ...asked, token });
    if ('fault' in explanation) throw new TypeError(explanation.fault);
    return explanation;
  }

  /**
   * Judges configuration as it will be applied, whoever wrote it: manifests and Terraform's JSON,
   * parsed. Alone, only what holds for every supported version is raised, and what depends on a fact
   * that nobody declared is `undeclared`. With `declared`, a trust supplies facts and waivers, every
   * difference between what it plans and what the artefacts hold is a finding, and what the trust's
   * own `diagnostics` say already is not said again. Never throws.
   */
  static judge(artefacts: GivenArtefacts, declared: Trust | null = null): Judged {
    const facts = declared?.model ?? null;
    const { documents = [] } = artefacts;
    const { known, diagnostics, unread } = undeclaredClusters(artefacts, facts);
    const read = readGiven(known, facts);
    const judged = judge(read.model, read.artefacts);
    const found =
      declared === null || facts === null
        ? [...judged, ...spireDisagreements(read.spire)]
        : [
            ...notYetSaid(judged, declared.diagnostics, read.model, facts),
            ...compare(facts, read.model, read.spire),
            ...compareDocuments(facts, documents),
          ];
    const unreadDocuments = declared === null ? documents.map(({ file }) => file) : [];
    const waived = waive([...diagnostics, ...read.diagnostics, ...found], (facts?.waivers ?? []).filter(namesArtefact));
    return { diagnostics: inOrder(waived, null), unread: [...read.artefacts.unread, ...unread, ...unreadDocuments] };
  }

  /**
   * Answers a claim about all tokens that the declared clusters can mint: proved with what it rests on,
   * refuted by a token that gets in, or undecided for lack of a fact. Never throws.
   */
  prove(claim: Claim): Verdict {
    return prove(this.model, claim);
  }

  /**
   * The stages by which a cluster gets another signing key and no login fails. The first is the declaration as it
   * is; `noLostAccess` of each next one, with the one before it as `base`, is proved.
   *
   * @throws TypeError where the cluster or its keys are not declared, or it has the new one already
   */
  static rotateSigningKey(declaration: TrustDeclaration, rotation: SigningKeyRotation): readonly Stage[] {
    return planned(rotateSigningKey(declaration, rotation));
  }

  /**
   * The same for another token issuer. Whoever discovers keys needs a hosted copy for it: an API server shows the
   * documents of one issuer at a time.
   *
   * @throws TypeError where the cluster is not declared, is moving already, or has this issuer
   */
  static rotateTokenIssuer(declaration: TrustDeclaration, rotation: TokenIssuerRotation): readonly Stage[] {
    return planned(rotateTokenIssuer(declaration, rotation));
  }

  /** Whether a value is a `Trust`, also one of another copy of this package. */
  static isTrust(value: unknown): value is Trust {
    return typeof value === 'object' && value !== null && brand in value;
  }
}

function planned(stages: readonly Stage[] | Fault): readonly Stage[] {
  if ('fault' in stages) throw new TypeError(stages.fault);
  return stages;
}
