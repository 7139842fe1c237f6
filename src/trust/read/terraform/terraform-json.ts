import { computedAttribute } from './provider-computed';
import { isTold, skipVerify } from './skip-verify';
import { JsonExpressions } from './json-expressions';
import { absent, known, unknown, type Resolved } from './resolved';
import type { TerraformDocument, TerraformResource } from './terraform-resource';
import { below, isObject, isPresent, list, object, type Untyped } from '../untyped';

/** One `*.tf.json` file; a module is all files of a directory. */
export interface ModuleFile {
  readonly at: string;
  readonly value: unknown;
}

/** What every resource may have, whatever its type. */
const metaArguments: ReadonlySet<string> = new Set([
  '//',
  'connection',
  'count',
  'depends_on',
  'for_each',
  'lifecycle',
  'provider',
  'provisioner',
  'timeouts',
]);

interface Block {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly file: string;
  readonly body: Untyped;
}

/** The resources of a module written in Terraform's JSON syntax, with references followed. */
export function readModule(files: readonly ModuleFile[]): TerraformDocument {
  const blocks = files.flatMap((file) => [...blocksOf(file, 'resource'), ...blocksOf(file, 'data')]);
  const byAddress = new Map(blocks.map((block) => [block.address, block]));
  const expressions: JsonExpressions = new JsonExpressions({
    variables: named(files, 'variable'),
    locals: named(files, 'locals'),
    attribute: (address, name) => attributeOf(address, name),
  });

  const attributeOf = (address: string, name: string): Resolved => {
    const block = byAddress.get(address);
    if (block === undefined || isRepeated(block)) return unknown;
    const argument = below(block.body, name);
    if (isPresent(argument)) return expressions.resolve(argument);
    return computedAttribute(block, name, (other) => expressions.resolve(below(block.body, other)));
  };

  const resource = (block: Block): TerraformResource => ({
    mode: block.mode,
    type: block.type,
    address: block.address,
    at: `${block.file}#${block.address}`,
    argument: (name) => {
      const argument = below(block.body, name);
      return isPresent(argument) ? expressions.resolve(argument) : absent;
    },
    references: (name) => expressions.references(below(block.body, name)),
    written: Object.keys(block.body).filter((key) => !metaArguments.has(key)),
    preventDestroy: list(below(block.body, 'lifecycle'))
      .concat(below(block.body, 'lifecycle'))
      .some((lifecycle) => below(lifecycle, 'prevent_destroy') === true),
  });

  return {
    resources: blocks.filter((block) => below(block.body, 'count') !== 0).map(resource),
    unread: [
      ...blocks.filter(isRepeated).map(({ file, address }) => `${file}#${address}: how often it exists`),
      ...files.flatMap((file) => [...sections(file, 'module')].map(([name]) => `${file.at}#module.${name}`)),
    ],
    uncheckedProviders: files.flatMap(({ at, value }) =>
      providersOf([{ at, value }])
        .filter((provider) => isTold(below(provider, skipVerify)))
        .map(() => `${at}#provider.vault.${skipVerify}`),
    ),
    providerNamespace: providerNamespace(files, expressions),
  };
}

function* sections({ value }: ModuleFile, kind: string): Generator<readonly [string, unknown]> {
  for (const root of oneOrMany(value)) {
    for (const section of oneOrMany(below(root, kind)))
      yield* Object.entries(object(section)).filter(([name]) => name !== '//');
  }
}

function* blocksOf(file: ModuleFile, kind: 'resource' | 'data'): Generator<Block> {
  for (const [type, group] of sections(file, kind)) {
    for (const names of oneOrMany(group)) {
      for (const [name, bodies] of Object.entries(object(names))) {
        if (name === '//') continue;
        const address = kind === 'data' ? `data.${type}.${name}` : `${type}.${name}`;
        for (const body of oneOrMany(bodies)) {
          yield { address, mode: kind === 'data' ? 'data' : 'managed', type, file: file.at, body: object(body) };
        }
      }
    }
  }
}

function named(files: readonly ModuleFile[], kind: string): ReadonlyMap<string, unknown> {
  return new Map(files.flatMap((file) => [...sections(file, kind)]));
}

/** Configurations of the provider. */
function providersOf(files: readonly ModuleFile[]): readonly unknown[] {
  return files
    .flatMap((file) => [...sections(file, 'provider')])
    .filter(([name]) => name === 'vault')
    .flatMap(([, provider]) => oneOrMany(provider));
}

function providerNamespace(files: readonly ModuleFile[], expressions: JsonExpressions): Resolved {
  const [first, ...more] = providersOf(files)
    .map((provider) => below(provider, 'namespace'))
    .filter(isPresent);
  if (first === undefined) return known('');
  return more.length > 0 ? unknown : expressions.resolve(first);
}

/** Terraform takes a block, or a list of them, in most places. */
function oneOrMany(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? [value] : [];
}

function isRepeated({ body }: Block): boolean {
  const count = below(body, 'count');
  return isPresent(below(body, 'for_each')) || (isPresent(count) && count !== 0 && count !== 1);
}
