import { VaultProvider } from '@cdktf/provider-vault/lib/provider';
import { App, TerraformOutput, TerraformStack, type TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { bindings } from '../src/cdktf/bindings';
import { propertyName } from '../src/terraform/argument-name';
import type { Plan, PlannedOutput, PlannedResource, PlannedValue } from '../src/trust/plan/planned';
import { terraformValue, isReference } from '../src/trust/plan/value';

type ResourceClass = new (scope: Construct, id: string, config: object) => TerraformResource;

/** A statement of a program that somebody wrote by hand: a class, literals, and references to earlier resources. */
interface Statement {
  readonly resourceClass: ResourceClass;
  readonly address: string;
  readonly id: string;
  readonly literals: object;
  readonly references: readonly { readonly property: string; readonly address: string; readonly attribute: string }[];
}

/** The program in raw cdktf that makes the same resources as a plan. All that a person decides is decided here, untimed. */
export function rawCdktf({ resources, outputs }: Plan): (outdir: string) => TerraformStack {
  const statements = resources.map(statementOf);
  return (outdir) => {
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'vault');
    new VaultProvider(stack, 'provider', {});
    const made = new Map<string, TerraformResource>();
    for (const { resourceClass, address, id, literals, references } of statements) {
      const config: Record<string, unknown> = { ...literals };
      for (const reference of references) {
        config[reference.property] = made.get(reference.address)?.getStringAttribute(reference.attribute);
      }
      const resource = new resourceClass(stack, address, config);
      resource.overrideLogicalId(id);
      made.set(address, resource);
    }
    for (const output of outputs) writeOutput(stack, output);
    app.synth();
    return stack;
  };
}

function statementOf({ type, id, args, preventDestroy }: PlannedResource): Statement {
  const entries = Object.entries(args).map(([name, value]) => [propertyName(name), value] as const);
  const isOther = ([, value]: readonly [string, PlannedValue]): boolean => !isReference(value);
  return {
    resourceClass: bindings.resources[type] as unknown as ResourceClass,
    address: `${type}.${id}`,
    id,
    literals: {
      ...Object.fromEntries(entries.filter(isOther).map(([property, value]) => [property, terraformValue(value)])),
      ...(preventDestroy ? { lifecycle: { preventDestroy } } : {}),
    },
    references: entries.flatMap(([property, value]) => (isReference(value) ? [{ ...value, property }] : [])),
  };
}

function writeOutput(stack: TerraformStack, { name, description, value }: PlannedOutput): void {
  new TerraformOutput(stack, name, { description, value: terraformValue(value), staticId: true });
}
