import type { Part, Plan, PlannedResource, PlannedValue } from './planned';
import { isReference } from './value';

/** Where something of a cluster belongs; of none is what takes JWT-SVIDs. */
export function partOfCluster(cluster: string): Part {
  return cluster === '' ? 'spire' : { cluster };
}

export function isSamePart(a: Part, b: Part): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.cluster === b.cluster;
}

/**
 * The Terraform half of one part, for a stack of its own. Parts meet by literal names: a reference
 * to what another part holds becomes the value that it would have.
 */
export function partOf(plan: Plan, part: Part): Plan {
  const resources = plan.resources.filter((resource) => isSamePart(resource.part, part));
  const own = new Set(resources.map(({ type, id }) => `${type}.${id}`));
  return {
    objects: plan.objects,
    configurationFiles: plan.configurationFiles,
    resources: resources.map((resource) => alone(resource, own)),
    variables: plan.variables.filter(({ parts }) => parts.some((user) => isSamePart(user, part))),
    outputs: plan.outputs.filter((output) => isSamePart(output.part, part)),
    documents: [],
  };
}

function alone(resource: PlannedResource, own: ReadonlySet<string>): PlannedResource {
  const args = Object.entries(resource.args).map(([name, value]) => [name, withoutForeign(value, own)]);
  return {
    ...resource,
    args: Object.fromEntries(args) as PlannedResource['args'],
    dependsOn: resource.dependsOn.filter((address) => own.has(address)),
  };
}

function withoutForeign(value: PlannedValue, own: ReadonlySet<string>): PlannedValue {
  return isReference(value) && value.literal !== null && !own.has(value.address) ? value.literal : value;
}
