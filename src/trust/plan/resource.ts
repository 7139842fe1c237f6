import { isVariable, type Text } from '../model/variable';
import { escapeLiteral } from './escape';
import type { PlannedResource, PlannedValue, Reference, VariableReference } from './planned';

/** What is said of a resource; what is left out is the usual. */
interface ResourceFields extends Pick<PlannedResource, 'type' | 'id' | 'part' | 'owner' | 'at'> {
  /** Vault namespace; '' is the root. */
  readonly vaultNamespace: string;
  /** Arguments; those that are null are not sent. */
  readonly args: Readonly<Record<string, PlannedValue | null>>;
  readonly preventDestroy?: boolean;
  readonly dependsOn?: readonly string[];
}

/** A resource with the arguments that are sent, among them its Vault namespace. */
export function resource(fields: ResourceFields): PlannedResource {
  const { vaultNamespace, preventDestroy = false, dependsOn = [], args: given, ...identity } = fields;
  const args: Record<string, PlannedValue> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value !== null) args[name] = value;
  }
  if (vaultNamespace !== '') args['namespace'] = escapeLiteral(vaultNamespace);
  return { ...identity, args, preventDestroy, dependsOn };
}

/** Terraform address of a resource. */
export function address({ type, id }: Pick<PlannedResource, 'type' | 'id'>): string {
  return `${type}.${id}`;
}

/** An attribute whose value is known before anything is applied. */
export function reference(to: Pick<PlannedResource, 'type' | 'id'>, attribute: string, value: string): Reference {
  return { kind: 'reference', address: address(to), attribute, literal: escapeLiteral(value) };
}

/** An attribute that only Terraform knows. */
export function computed(of: Pick<PlannedResource, 'type' | 'id'>, attribute: string): Reference {
  return { kind: 'reference', address: address(of), attribute, literal: null };
}

/** A string as a planned value. */
export function literal(text: string): string {
  return escapeLiteral(text);
}

/** A string literal or a variable; null for ''. */
export function textUnlessEmpty(text: Text): string | VariableReference | null {
  if (isVariable(text)) return { kind: 'variable', name: text.variable };
  return unlessEmpty(text);
}

/** A string literal; null for ''. */
export function unlessEmpty(text: string): string | null {
  return text === '' ? null : escapeLiteral(text);
}

/** String literals; null for none. */
export function listUnlessEmpty(texts: readonly string[]): readonly string[] | null {
  return texts.length === 0 ? null : texts.map(escapeLiteral);
}

/** A number; null for 0, which in the model leaves the choice to Vault. */
export function unlessZero(value: number): number | null {
  return value === 0 ? null : value;
}
