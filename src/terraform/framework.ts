import type { IConstruct } from 'constructs';

/** A framework as jsii marks its classes: `cdktf 0.21.0`. */
export interface Framework {
  readonly name: string;
  readonly version: string;
}

const rtti = Symbol.for('jsii.rtti');

/** The stack above a construct, and the framework that it is of; null outside of any stack. */
export function stackAbove(
  construct: IConstruct,
): { readonly stack: IConstruct; readonly framework: Framework } | null {
  for (const stack of [...construct.node.scopes].reverse()) {
    const framework = frameworkOf(stack.constructor, 'TerraformStack');
    if (framework !== null) return { stack, framework };
  }
  return null;
}

/**
 * The framework whose class of this name a class is or extends. Known by jsii's mark, so that
 * neither framework has to be loaded to recognise it, nor has to be the copy that we would load.
 */
export function frameworkOf(constructor: unknown, className: string): Framework | null {
  for (let current = constructor; typeof current === 'function'; current = Object.getPrototypeOf(current)) {
    const mark: unknown = Object.getOwnPropertyDescriptor(current, rtti)?.value;
    if (!isMark(mark)) continue;
    const [name = '', simpleName] = mark.fqn.split('.');
    if ((name === 'cdktf' || name === 'cdktn') && simpleName === className) return { name, version: mark.version };
  }
  return null;
}

function isMark(mark: unknown): mark is { readonly fqn: string; readonly version: string } {
  return (
    typeof mark === 'object' && mark !== null && 'fqn' in mark && typeof mark.fqn === 'string' && 'version' in mark
  );
}
