import type { Construct } from 'constructs';
import type { Plan, PlannedResource } from '../trust/plan/planned';
import { address } from '../trust/plan/resource';
import { terraformValue } from '../trust/plan/value';
import { propertyName } from './argument-name';
import type { Bindings, Element, ElementClass } from './bindings';

/**
 * Makes the constructs of a plan, each with the logical id that the plan gives it.
 *
 * @returns the constructs by address: `vault_policy.prod_shop_vault`, `var.name`, `output.name`
 */
export function emit(
  scope: Construct,
  plan: Pick<Plan, 'resources' | 'variables' | 'outputs'>,
  bindings: Bindings,
): ReadonlyMap<string, Element> {
  const elements = new Map<string, Element>();
  const add = (at: string, logicalId: string, elementClass: ElementClass, config: object): void => {
    const element = new elementClass(scope, at, config as never);
    element.overrideLogicalId(logicalId);
    elements.set(at, element);
  };
  for (const { name, description, sensitive } of plan.variables) {
    const secrecy = sensitive ? { sensitive } : {};
    add(`var.${name}`, name, bindings.variable, { type: 'string', description, ...secrecy });
  }
  for (const resource of plan.resources) {
    add(address(resource), resource.id, bindings.resources[resource.type], configOf(resource));
  }
  for (const { name, description, value } of plan.outputs) {
    add(`output.${name}`, name, bindings.output, { description, value: terraformValue(value) });
  }
  return elements;
}

function configOf({ args, preventDestroy, dependsOn }: PlannedResource): object {
  const config: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(args)) config[propertyName(name)] = terraformValue(value);
  if (preventDestroy) config['lifecycle'] = { preventDestroy };
  if (dependsOn.length > 0) config['dependsOn'] = dependsOn.map((fqn) => ({ fqn }));
  return config;
}
