import type { Construct } from 'constructs';
import type { TerraformType } from '../trust/plan/planned';

/** What cdktf and cdktn have in common, as far as a trust needs it. */
export interface Element extends Construct {
  overrideLogicalId(id: string): void;
  /** This element's share of the stack's JSON. */
  toTerraform(): unknown;
}

/** A class of the framework or of its Vault provider; each has its own type of configuration. */
export type ElementClass = new (scope: Construct, id: string, config: never) => Element;

/**
 * The classes of one framework and of the Vault provider made for it. cdktf and cdktn are twins
 * whose names differ, so all that is done with them is written once, over these.
 */
export interface Bindings {
  readonly isElement: (construct: unknown) => construct is Element;
  readonly variable: ElementClass;
  readonly output: ElementClass;
  readonly resources: Readonly<Record<TerraformType, ElementClass>>;
}

/** The types of what handles return, in one framework. */
export interface HandleTypes {
  readonly resource: Element;
  readonly authRole: Element;
  readonly authMount: Element;
  readonly policy: Element;
  readonly pkiMount: Element;
  readonly pkiRole: Element;
  readonly variable: Element;
}
