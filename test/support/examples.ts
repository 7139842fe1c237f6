import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { Trust } from '../../src';
import { readDeclaration } from '../../src/files/read-declaration';
import { synthFiles } from '../../src/files/synth';

/** One lesson: a declaration, and the files that come out of it. */
export interface Example {
  readonly name: string;
  readonly folder: string;
  readonly trust: Trust;
}

const root = resolve(__dirname, '../../examples');

/** Every example that declares a trust of its own, in TypeScript or in YAML. */
export function examples(): readonly Example[] {
  return readdirSync(root)
    .sort()
    .map((name) => ({ name, folder: join(root, name) }))
    .filter(({ folder }) => existsSync(join(folder, 'trust.ts')) || existsSync(join(folder, 'trust.yaml')))
    .map(({ name, folder }) => ({ name, folder, trust: trustOf(folder) }));
}

function trustOf(folder: string): Trust {
  const yaml = join(folder, 'trust.yaml');
  if (existsSync(yaml)) {
    const { input } = readDeclaration(readFileSync(yaml, 'utf8'), 'trust.yaml');
    return Trust.declare(input as Parameters<typeof Trust.declare>[0]);
  }
  return (createRequire(__filename)(join(folder, 'trust.ts')) as { trust: Trust }).trust;
}

/** What the example's declaration gives as plain files, by path below `expected`. */
export function produced({ trust }: Example): ReadonlyMap<string, string> {
  return synthFiles(trust);
}

/** What is committed below `expected`. */
export function committed({ folder }: Example): ReadonlyMap<string, string> {
  const expected = join(folder, 'expected');
  if (!existsSync(expected)) return new Map();
  return new Map(
    readdirSync(expected, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(expected, path), readFileSync(path, 'utf8')]),
  );
}
