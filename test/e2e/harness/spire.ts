import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './build';
import { programs } from './programs';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';

/** Texts of a generated file, and what stands for each on this machine: paths of a Pod do not exist here. */
export type Substitutions = Readonly<Record<string, string>>;

/** A program of SPIRE that runs, and the file that it was started with. */
export interface SpireProgram {
  readonly process: ServerProcess;
  readonly folder: string;
}

/** Replaces each text; one that a generated file does not hold is a mistake of the test. */
export function substituted(text: string, substitutions: Substitutions): string {
  return Object.entries(substitutions).reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`no \`${from}\` in\n${all}`);
    return all.replaceAll(from, to);
  }, text);
}

/** Starts a program of SPIRE with its configuration; who waits for it knows how. */
export async function startSpire(
  scope: Scope,
  program: 'spireServer' | 'spireAgent' | 'spireDiscovery',
  name: string,
  config: string,
): Promise<SpireProgram> {
  const file = await binary(programs[program]);
  const folder = folderOf(scope, name);
  const path = join(folder, 'program.conf');
  writeFileSync(path, config);
  const args = program === 'spireDiscovery' ? ['-config', path] : ['run', '-config', path];
  return { folder, process: new ServerProcess(scope, { name, file, args, graceMs: 2000 }) };
}

/** Folder for what belongs to a program. */
export function folderOf(scope: Scope, name: string): string {
  const folder = join(scope.folder, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What a command of SPIRE prints; it throws with all that the command said. */
export async function spireCommand(program: 'spireServer' | 'spireAgent', ...args: readonly string[]): Promise<string> {
  return execFileSync(await binary(programs[program]), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
