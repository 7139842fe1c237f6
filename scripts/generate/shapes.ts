import type {
  EitherShape,
  ListShape,
  ObjectShape,
  ReferenceShape,
  Shape,
  TextShape,
} from '../../src/trust/declare/walk/shape';
import type { FormatName } from '../../src/trust/terms/formats';
import { reference, type Field, type Fields } from './fields';

/** The table that the walker reads, by name of interface; an object without a name gets that of its field. */
export function shapesOf(fields: Fields): Readonly<Record<string, ObjectShape>> {
  const shapes: Record<string, ObjectShape> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.type === 'object') new ShapeReader(fields, shapes).object(name, field);
  }
  return shapes;
}

/** The shape of one field. */
export function shapeOf(field: Field, fields: Fields): Shape {
  return new ShapeReader(fields, {}).shape(field, '');
}

class ShapeReader {
  constructor(
    private readonly fields: Fields,
    private readonly shapes: Record<string, ObjectShape>,
  ) {}

  object(name: string, field: Field): ReferenceShape {
    const members: Record<string, Shape> = {};
    this.shapes[name] = {
      members,
      ...(field.required && { required: field.required }),
      ...(field.alternatives && { alternatives: field.alternatives }),
    };
    for (const [key, member] of Object.entries(field.properties ?? {})) {
      members[key] = this.shape(member, `${name}.${key}`);
    }
    return { kind: 'object', name };
  }

  shape(field: Field, name: string): Shape {
    const target = reference(field);
    if (target !== null) {
      const { type, ...rest } = this.fields[target] ?? {};
      return type === 'object'
        ? { kind: 'object', name: target }
        : this.shape({ ...rest, ...(type && { type }) }, name);
    }
    if (field.anyOf) return this.either(field, field.anyOf, name);
    if (field.type === 'array') return this.list(field, name);
    if (field.type === 'boolean') return { kind: 'flag' };
    if (field.type === 'number') {
      return {
        kind: 'number',
        ...(field.enum && { allowed: field.enum as readonly number[] }),
        ...(field.minimum !== undefined && { minimum: field.minimum }),
        ...(field.maximum !== undefined && { maximum: field.maximum }),
      };
    }
    if (field.type === 'object') return this.map(field, name) ?? this.object(name, field);
    if (field.type === 'string') return text(field);
    throw new Error(`${name}: a type that a declaration cannot have`);
  }

  private list(field: Field, name: string): ListShape {
    const { items = {}, format } = field;
    return {
      kind: 'list',
      of: this.shape(items.type === 'string' && format ? { ...items, format } : items, `${name}[]`),
      ...(field.minItems && { minItems: field.minItems }),
      ...identity(field, this.fields),
    };
  }

  private map(field: Field, name: string): Shape | null {
    if (typeof field.additionalProperties !== 'object') return null;
    return {
      kind: 'map',
      of: this.shape(field.additionalProperties, `${name}.*`),
      ...(field.keyFormat !== undefined && { keyFormat: field.keyFormat as FormatName }),
    };
  }

  private either(field: Field, parts: readonly Field[], name: string): EitherShape {
    const [first = {}, second = {}] = parts;
    if (parts.length !== 2 || first.type !== 'string') {
      throw new Error(`${name}: a choice is text or one other thing, or a \`OneOf\``);
    }
    const other = this.shape(second, name);
    if (other.kind !== 'object' && other.kind !== 'list') throw new Error(`${name}: two readings of one literal`);
    return {
      kind: 'either',
      text: text({ ...first, ...(field.format !== undefined && { format: field.format }) }),
      other,
    };
  }
}

function identity(field: Field, fields: Fields): { readonly identity?: readonly string[] } {
  const keys = identityOf(field, fields);
  return keys.length === 0 ? {} : { identity: keys };
}

/** The keys that name a list's members: as `@identity` says, else those by which Kubernetes names an object. */
export function identityOf(field: Field, fields: Fields): readonly string[] {
  if (field.identity !== undefined) return field.identity.split('/');
  const keys = Object.keys(fields[reference(field.items ?? {}) ?? '']?.properties ?? {});
  const usual = [['namespace', 'name'], ['namespace', 'serviceAccount'], ['name']];
  return usual.find((parts) => parts.every((part) => keys.includes(part))) ?? [];
}

function text(field: Field): TextShape {
  return {
    kind: 'text',
    ...(field.format !== undefined && { format: field.format as FormatName }),
    ...(field.enum && { allowed: field.enum as readonly string[] }),
    ...(field.minLength && { minLength: field.minLength }),
  };
}

/** The module that holds the table: one line for each member, since it is read in reviews. */
export function printShapes(shapes: Readonly<Record<string, ObjectShape>>): string {
  const blocks = Object.entries(shapes).map(([name, { members, ...rest }]) => {
    const lines = Object.entries(members).map(([key, shape]) => `      ${word(key)}: ${literal(shape)},\n`);
    const facts = Object.entries(rest).map(([key, value]) => `    ${key}: ${literal(value)},\n`);
    return `  ${word(name)}: {\n    members: {${lines.length === 0 ? '' : `\n${lines.join('')}    `}},\n${facts.join('')}  },\n`;
  });
  return [
    '// Written by `npm run generate` from declaration.ts.\n',
    "import type { ObjectShape } from '../walk/shape';\n\n",
    `export const shapes: Readonly<Record<string, ObjectShape>> = {\n${blocks.join('')}};\n`,
  ].join('');
}

/** A value as TypeScript writes it. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${word(key)}: ${literal(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** A key, quoted where it must be. */
export function word(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
