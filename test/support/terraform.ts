/** Terraform resources by hand, for tests of what reads them. */
import { Arguments } from '../../src/trust/read/terraform/arguments';
import { readModule } from '../../src/trust/read/terraform/terraform-json';
import type { TerraformResource } from '../../src/trust/read/terraform/terraform-resource';

/** The resources of a `main.tf.json`. */
export function resourcesOf(document: unknown): readonly TerraformResource[] {
  return readModule([{ at: 'main.tf.json', value: document }]).resources;
}

/** One resource `<type>.web`, open for reading. */
export function opened(type: string, values: Readonly<Record<string, unknown>>): Arguments {
  const [resource] = resourcesOf({ resource: { [type]: { web: values } } });
  if (resource === undefined) throw new Error(`no resource of type ${type}`);
  return new Arguments(resource);
}
