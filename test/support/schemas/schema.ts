/** The part of JSON Schema that the schemas here use. */
export type Schema = { readonly [key: string]: unknown };

/** A text that says something. */
export const text: Schema = { type: 'string', minLength: 1 };

/** An object with these keys and no other. */
export function closed(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): ClosedSchema {
  return { type: 'object', additionalProperties: false, properties, required };
}

export interface ClosedSchema extends Schema {
  readonly properties: Readonly<Record<string, Schema>>;
}

export function strings(least = 0): Schema {
  return { type: 'array', minItems: least, items: { type: 'string' } };
}

/** One value, or the empty text that means it. */
export function emptyOr(value?: string): Schema {
  return { enum: value === undefined ? [''] : [value] };
}

const dnsLabel: Schema = { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$' };
const map: Schema = { type: 'object', additionalProperties: { type: 'string' } };

/** Metadata as it is applied; a cluster-scoped object has no namespace, any other needs one. */
export function metadata(scope: 'namespaced' | 'cluster'): ClosedSchema {
  const common = { name: { type: 'string', minLength: 1, maxLength: 253 }, labels: map, annotations: map };
  return scope === 'cluster'
    ? closed(common, ['name'])
    : closed({ ...common, namespace: dnsLabel }, ['name', 'namespace']);
}
