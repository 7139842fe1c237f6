import { partOf } from './part';
import type { Json, Part, Plan, PlannedOutput, PlannedResource, PlannedValue, PlannedVariable } from './planned';
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
  const json: Record<string, Json> = {};
  for (const name of Object.keys(args).sort()) json[name] = terraformValue(args[name] as PlannedValue);
  if (dependsOn.length > 0) json['depends_on'] = dependsOn;
  if (preventDestroy) json['lifecycle'] = { prevent_destroy: true };
  return json;
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

/** By code unit, which is the same on every machine. */
function sorted(entries: ReadonlyMap<string, Json>): Section {
  return Object.fromEntries([...entries.keys()].sort().map((name) => [name, entries.get(name) as Json]));
}
