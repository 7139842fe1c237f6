import type { Json, PlannedObject } from '../trust/plan/planned';
import { terraformJson } from '../trust/plan/terraform-json';
import type { Trust } from '../trust/trust';
import { inOrder } from './in-order';

/** A Kubernetes manifest as data. */
export type Manifest = PlannedObject['manifest'];

/** A Terraform module as data: what stands in `main.tf.json`. */
export interface TerraformModule {
  readonly terraform?: Json;
  readonly variable?: { readonly [name: string]: Json };
  readonly resource?: { readonly [type: string]: { readonly [id: string]: { readonly [argument: string]: Json } } };
  readonly output?: { readonly [name: string]: Json };
}

/** Both halves of a trust. */
export interface SynthBoth {
  /** Manifests by cluster, in the order of the plan. */
  readonly kubernetes: { readonly [cluster: string]: readonly Manifest[] };
  readonly terraform: TerraformModule;
  /** Discovery documents by cluster and by the path of their file, as data; only of clusters that host a copy, and absent where none does. */
  readonly discovery?: { readonly [cluster: string]: { readonly [path: string]: Json } };
}

/**
 * Both halves of a trust as plain data, for assertions and snapshots: the same as the shells and the
 * plain files emit, without any framework. Keys are sorted, so that a snapshot changes only where
 * the output does.
 */
export function synthBoth({ model, plan }: Trust): SynthBoth {
  const kubernetes = Object.fromEntries(
    model.clusters.map(({ name }) => {
      const objects = plan.objects.filter(({ cluster }) => cluster === name);
      return [name, objects.map(({ manifest }) => inOrder(manifest))];
    }),
  );
  const discovery: Record<string, Record<string, Json>> = {};
  for (const { cluster, path, text } of plan.documents)
    discovery[cluster] = { ...discovery[cluster], [path]: JSON.parse(text) as Json };
  return {
    kubernetes: inOrder(kubernetes),
    terraform: inOrder(terraformJson(plan)) as TerraformModule,
    ...(plan.documents.length === 0 ? {} : { discovery: inOrder(discovery) }),
  };
}
