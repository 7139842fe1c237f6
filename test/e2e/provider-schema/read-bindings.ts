/**
 * Reads a schema back out of the published CDKTF bindings. They were generated from the provider's
 * own schema and kept all of it but three things, which `beyond-bindings.ts` adds: what replaces an
 * object, what is sensitive, and defaults.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Attribute, Block, Schema } from './schema';

const bindings = join(dirname(require.resolve('@cdktf/provider-vault/package.json')), 'lib');

/** Terraform types by the names that the bindings give to storage classes. */
const storageTypes: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'bool',
  stringMap: 'map(string)',
  stringMapList: 'list(map(string))',
};

/** Terraform types by the getter that reads an attribute which cannot be set. */
const getterTypes: Readonly<Record<string, string>> = {
  String: 'string',
  Number: 'number',
  Boolean: 'bool',
  List: 'list(string)',
};

/** The schema of a resource type, `vault_policy`. */
export function readResource(type: string): Schema {
  const source = originalSource(type.replace(/^vault_/, '').replaceAll('_', '-'));
  const main = bodyOf(source, /export class \w+ extends cdktf\.TerraformResource \{/);
  const blocks: Record<string, Block> = {};
  for (const [name, flags] of members(main)) {
    const stored = storage(main, name);
    if (stored?.isBlock) blocks[name] = readBlock(source, flags, stored);
  }
  return { attributes: readAttributes(main), blocks };
}

/**
 * The arguments of the provider itself, but for its blocks, which are ways to log in where a test
 * has a token, and for `alias`, which is Terraform's own.
 */
export function readProvider(): Schema {
  const main = bodyOf(originalSource('provider'), /export class \w+ extends cdktf\.TerraformProvider \{/);
  const { alias, ...attributes } = readAttributes(main);
  if (alias === undefined) throw new Error('the bindings give the provider no alias: are they of another generator?');
  return { attributes, blocks: {} };
}

function readAttributes(body: string): Record<string, Attribute> {
  const attributes: Record<string, Attribute> = {};
  for (const [name, flags] of members(body)) {
    const stored = storage(body, name);
    if (stored === null) attributes[name] = attribute(flags, getterType(body, name));
    else if (!stored.isBlock) attributes[name] = attribute(flags, attributeType(name, stored));
  }
  return attributes;
}

function readBlock(source: string, { computed }: Flags, { nesting, storageClass }: Storage): Block {
  const name = storageClass.replace(/List$/, '');
  const body = bodyOf(source, new RegExp(`export class ${name}OutputReference extends cdktf\\.ComplexObject \\{`));
  const mapper = bodyOf(source, new RegExp(`export function ${lowerFirst(name)}ToHclTerraform\\(`));
  const attributes = members(body).map(([inner, flags]) => {
    const stored = storage(mapper, inner);
    if (stored === null) throw new Error(`${name}.${inner}: no storage class in the bindings`);
    return [inner, attribute(flags, attributeType(inner, stored))] as const;
  });
  return { nesting: nesting === 'set' ? 'set' : 'list', computed, attributes: Object.fromEntries(attributes) };
}

/** The TypeScript source, which the bindings carry in their inline source map. */
function originalSource(module: string): string {
  const file = join(bindings, module, 'index.js');
  const encoded = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(readFileSync(file, 'utf8'))?.[1];
  if (encoded === undefined) throw new Error(`${file} carries no source map`);
  const map = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as { sourcesContent: readonly string[] };
  return map.sourcesContent[0] ?? '';
}

/** From a declaration at the margin to its closing brace. */
function bodyOf(source: string, start: RegExp): string {
  const at = start.exec(source);
  if (at === null) throw new Error(`the bindings have nothing like ${String(start)}`);
  return source.slice(at.index, source.indexOf('\n}', at.index));
}

interface Flags {
  readonly computed: boolean;
  readonly optional: boolean;
  readonly required: boolean;
}

/** Every attribute is announced by a comment with its flags. */
function members(body: string): (readonly [string, Flags])[] {
  const announced = /\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)/g;
  return [...body.matchAll(announced)].map(([, name = '', computed, optional, required]) => [
    name,
    { computed: computed === 'true', optional: optional === 'true', required: required === 'true' },
  ]);
}

interface Storage {
  readonly isBlock: boolean;
  readonly nesting: string;
  readonly storageClass: string;
}

function storage(body: string, name: string): Storage | null {
  const entry = new RegExp(
    `\\n\\s+${name}: \\{\\n\\s+value: [^\\n]+\\n\\s+isBlock: (true|false),\\n\\s+type: "(\\w+)",\\n\\s+storageClassType: "(\\w+)"`,
  ).exec(body);
  if (entry === null) return null;
  const [, isBlock, nesting = '', storageClass = ''] = entry;
  return { isBlock: isBlock === 'true', nesting, storageClass };
}

function attributeType(name: string, { nesting, storageClass }: Storage): string {
  if (storageClass === 'stringList') return nesting === 'set' ? 'set(string)' : 'list(string)';
  const found = storageTypes[storageClass];
  if (found === undefined) throw new Error(`${name}: unknown storage class ${storageClass}`);
  return found;
}

/** An attribute that cannot be set has no storage class; its getter tells its type. */
function getterType(body: string, name: string): string {
  const getter = new RegExp(`\\.get(\\w+)Attribute\\('${name}'\\)`).exec(body)?.[1] ?? '';
  const found = getterTypes[getter];
  if (found === undefined) throw new Error(`${name}: unknown getter ${getter}`);
  return found;
}

function attribute(flags: Flags, type: string): Attribute {
  return { type, ...flags, replaces: false, sensitive: false, default: null };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
