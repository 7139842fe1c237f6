import { resolve } from 'node:path';
import {
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  SchemaGenerator,
} from 'ts-json-schema-generator';
import ts from 'typescript';
import { OneOfParser } from './one-of-parser';

/** A field, or the value of one, as the comments and types of `declaration.ts` say it. */
export interface Field {
  readonly type?: 'string' | 'number' | 'boolean' | 'array' | 'object';
  readonly $ref?: string;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly Field[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Field;
  readonly items?: Field;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** A value, or text that begins with `- ` where the default is computed. */
  readonly default?: unknown;
  readonly format?: string;
  readonly keyFormat?: string;
  readonly identity?: string;
  /** Keys of which exactly one stands in the object. */
  readonly alternatives?: readonly string[];
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every interface of the declaration that can be reached from its root, by name, the root first. */
export type Fields = Readonly<Record<string, Field>>;

export const rootName = 'TrustDeclaration';

const tags = new Set('format keyFormat default example minItems minLength minimum maximum identity'.split(' '));

/** Reads the interfaces of a file. Complaints name tags that no reader of this list knows. */
export function readFields(
  file: string,
  project: string,
): { readonly fields: Fields; readonly complaints: readonly string[] } {
  const config = {
    ...DEFAULT_CONFIG,
    path: file,
    tsconfig: resolve(project, 'tsconfig.json'),
    sortProps: false,
    encodeRefs: false,
    // Types are checked by a step of their own; here that would take the time of a whole build.
    skipTypeCheck: true,
    extraTags: ['keyFormat', 'identity'],
  };
  const program = createProgram(config);
  const parser = createParser(program, config, (chain) => {
    chain.addNodeParser(new OneOfParser(chain as unknown as ConstructorParameters<typeof OneOfParser>[0]));
  });
  const schema = new SchemaGenerator(program, parser, createFormatter(config), config).createSchema(rootName);
  const source = program.getSourceFile(file);
  return { fields: schema.definitions as Fields, complaints: source === undefined ? [] : unknownTags(source) };
}

function unknownTags(source: ts.SourceFile): readonly string[] {
  const complaints: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      for (const tag of ts.getJSDocTags(node)) {
        const name = tag.tagName.text;
        if (!tags.has(name)) complaints.push(`${node.name.getText(source)}: unknown tag @${name}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return complaints;
}

/** The name of the interface that a field refers to; null where it stands for itself. */
export function reference(field: Field): string | null {
  return field.$ref === undefined ? null : field.$ref.replace('#/definitions/', '');
}

/** Whether a default is text about how it is computed. */
export function isComputed(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('- ');
}
