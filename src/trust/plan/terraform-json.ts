import { partOf } from './part';
import type { Json, Part, Plan, PlannedOutput, PlannedResource, PlannedVariable } from './planned';
import { terraformValue } from './value';

/**
 * Terraform's provider of this module. The bindings that shells use are made from 5.6.0, and what is
 * emitted has been read against its source; a next major version may rename arguments.
 */
export const vaultProvider = { source: 'hashicorp/vault', version: '~> 5.6' } as const;

type Section = { readonly [name: string]: Json };

/**
 * The whole content of a `main.tf.json`, or of the module of one part. Provider configuration stays
 * with the user. Sections and names stand in one order, whatever the declaration's.
 */
export function terraformJson(plan: Plan, part?: Part): Json {
  const { resources, variables, outputs } = part === undefined ? plan : partOf(plan, part);
  return {
    terraform: { required_providers: { vault: vaultProvider } },
    ...section('variable', new Map(variables.map((variable) => [variable.name, variableJson(variable)]))),
    ...section('resource', byType(resources)),
    ...section('output', new Map(outputs.map((output) => [output.name, outputJson(output)]))),
  };
}

function byType(resources: readonly PlannedResource[]): ReadonlyMap<string, Json> {
  const types = new Map<string, Map<string, Json>>();
  for (const resource of resources) {
    const ids = types.get(resource.type) ?? new Map<string, Json>();
    ids.set(resource.id, resourceJson(resource));
    types.set(resource.type, ids);
  }
  return new Map([...types].map(([type, ids]) => [type, sorted(ids)]));
}

function resourceJson({ args, preventDestroy, dependsOn }: PlannedResource): Json {
  const values = new Map(Object.entries(args).map(([name, value]) => [name, terraformValue(value)]));
  return {
    ...sorted(values),
    ...(dependsOn.length === 0 ? {} : { depends_on: dependsOn }),
    ...(preventDestroy ? { lifecycle: { prevent_destroy: true } } : {}),
  };
}

function variableJson({ description, sensitive }: PlannedVariable): Json {
  return { type: 'string', description, ...(sensitive ? { sensitive } : {}) };
}

function outputJson({ description, value }: PlannedOutput): Json {
  return { description, value: terraformValue(value) };
}

function section(name: string, entries: ReadonlyMap<string, Json>): Section {
  return entries.size === 0 ? {} : { [name]: sorted(entries) };
}

/** By code unit, as on every machine. */
function sorted(entries: ReadonlyMap<string, Json>): Section {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
