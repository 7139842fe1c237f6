import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';

/** Type of an argument as the published bindings have it. */
export type ArgumentType = 'string' | 'number' | 'boolean' | 'string[]' | 'map' | 'block';

export interface Argument {
  readonly type: ArgumentType;
  readonly required: boolean;
}

const library = join(dirname(require.resolve('@cdktf/provider-vault/package.json')), 'lib');
const known = new Map<string, ReadonlyMap<string, Argument>>();

/** The arguments of a resource type by Terraform's names, from `@cdktf/provider-vault`'s own types. */
export function providerArguments(resourceType: string): ReadonlyMap<string, Argument> {
  const read = known.get(resourceType) ?? readArguments(resourceType);
  known.set(resourceType, read);
  return read;
}

/** What of a resource's arguments its provider would refuse: `<argument> <what>`. */
export function argumentFaults(resourceType: string, args: Readonly<Record<string, unknown>>): readonly string[] {
  const allowed = providerArguments(resourceType);
  const faults = Object.entries(args).flatMap(([name, value]) => {
    const argument = allowed.get(name);
    if (argument === undefined) return [`${name} is no argument of ${resourceType}`];
    return hasType(value, argument.type) ? [] : [`${name} wants ${argument.type}`];
  });
  const missing = [...allowed].filter(([name, { required }]) => required && !Object.hasOwn(args, name));
  return [...faults, ...missing.map(([name]) => `${name} is required`)];
}

const isExpression = (value: unknown): boolean => typeof value === 'string' && /^\$\{[^{}]+\}$/.test(value);

function hasType(value: unknown, type: ArgumentType): boolean {
  if (isExpression(value)) return true;
  switch (type) {
    case 'string[]':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'map':
      return (
        typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string')
      );
    case 'block':
      return Array.isArray(value);
    default:
      return typeof value === type;
  }
}

function readArguments(resourceType: string): ReadonlyMap<string, Argument> {
  const module = resourceType.replace(/^vault_/, '').replaceAll('_', '-');
  const file = join(library, module, 'index.d.ts');
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const config = tree.statements
    .filter(ts.isInterfaceDeclaration)
    .find(({ heritageClauses }) =>
      heritageClauses?.some((clause) => clause.getText(tree).includes('cdktf.TerraformMetaArguments')),
    );
  if (config === undefined) throw new Error(`${file} has no configuration interface`);
  return new Map(
    config.members
      .filter(ts.isPropertySignature)
      .map((member) => [
        snakeCase(member.name.getText(tree)),
        { type: typeOf(member.type?.getText(tree) ?? ''), required: member.questionToken === undefined },
      ]),
  );
}

function typeOf(text: string): ArgumentType {
  if (text === 'string' || text === 'number' || text === 'string[]') return text;
  if (text === 'boolean | cdktf.IResolvable') return 'boolean';
  return /^\{\s*\[key: string\]: string;?\s*\}$/.test(text) ? 'map' : 'block';
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
