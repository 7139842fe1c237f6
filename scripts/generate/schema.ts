import { formats, type FormatName } from '../../src/trust/terms/formats';
import { isComputed, reference, rootName, type Field, type Fields } from './fields';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of the declaration, draft 7, as editors and foreign validators read it. */
export function schemaOf(fields: Fields): Schema {
  const definitions = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schema(field)]));
  const { [rootName]: root, ...rest } = definitions;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://unpkg.com/cdk-vault-trust/schema/vault-trust.schema.json',
    title: 'cdk-vault-trust declaration',
    ...root,
    definitions: rest,
  };
}

function schema(field: Field): Schema {
  const { description = '', examples } = field;
  const computed = isComputed(field.default);
  return {
    // An editor inserts what stands in `default`, so text about a default goes into the description.
    ...(description && { description: computed ? `${description} Default: ${field.default.slice(2)}.` : description }),
    ...body(field),
    ...(field.default !== undefined && !computed && { default: field.default }),
    ...(examples && { examples }),
  };
}

function body(field: Field): Schema {
  const { $ref, anyOf, items, format } = field;
  if (reference(field) !== null) return { $ref };
  if (anyOf) return { anyOf: anyOf.map((part) => schema(withFormat(part, format))) };
  if (field.type === 'array') {
    return { type: 'array', ...(items && { items: schema(withFormat(items, format)) }), ...pick(field, 'minItems') };
  }
  if (field.type === 'object')
    return typeof field.additionalProperties === 'object' ? map(field, field.additionalProperties) : object(field);
  return {
    // The declaration has no other numbers than whole ones.
    type: field.type === 'number' ? 'integer' : field.type,
    ...patternOf(format),
    ...pick(field, 'enum', 'minLength', 'minimum', 'maximum'),
  };
}

function object({ properties = {}, required, alternatives }: Field): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).map(([key, field]) => [key, schema(field)])),
    ...(required && { required }),
    ...(alternatives && { oneOf: alternatives.map((key) => ({ required: [key] })) }),
    patternProperties: extension,
    additionalProperties: false,
  };
}

function map({ keyFormat }: Field, value: Field): Schema {
  return {
    type: 'object',
    ...(keyFormat !== undefined && { propertyNames: patternOf(keyFormat), patternProperties: extension }),
    additionalProperties: schema(value),
  };
}

/** Keys that are a place for YAML anchors. */
const extension = { '^x-': {} };

/** Editors ignore formats of ours, but not regular expressions. */
function patternOf(format: string | undefined): Schema {
  const pattern = format === undefined ? null : formats[format as FormatName].pattern;
  return pattern === null ? {} : { pattern };
}

function withFormat(part: Field, format: string | undefined): Field {
  return part.type === 'string' && format !== undefined ? { ...part, format } : part;
}

function pick(field: Field, ...keys: readonly (keyof Field)[]): Schema {
  return Object.fromEntries(keys.filter((key) => field[key] !== undefined).map((key) => [key, field[key]]));
}
