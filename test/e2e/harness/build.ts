/**
 * Builds the programs with the ordinary Go client into a cache outside the repository, keyed by what
 * goes into them. A build takes minutes, so it is announced and done once.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { filesBelow, insteadFolder, writeOverlay } from './overlay';
import { type Program, serversFolder } from './programs';

/** Where the built programs lie. */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'cdk-vault-trust');
}

/** Path of the program: where its variable points, or in the cache, built if it is not there yet. */
export async function binary(program: Program): Promise<string> {
  const given = process.env[program.variable];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`${program.variable} points at ${given}, where no file is`);
    return given;
  }
  const folder = join(cacheFolder(), program.name, fingerprint(program));
  const file = join(folder, program.name);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const building = join(folder, `${program.name}.${process.pid}`);
  report(`building ${program.name} (once; about ${program.coldBuild} with nothing cached) …`);
  const started = performance.now();
  const stamps = Object.entries(program.stamps).map(([name, value]) => ` -X ${name}=${value}`);
  const ldflags = `-s -w${stamps.join('')}`;
  const flags = ['-mod=readonly', '-trimpath', '-buildvcs=false', `-ldflags=${ldflags}`];
  if (program.changed !== undefined) {
    const sources = await moduleFolder(sourcesModule, program.changed);
    flags.push(`-overlay=${writeOverlay(join(folder, 'overlay.json'), join(serversFolder, program.module), sources)}`);
  }
  await go(program.module, ['build', ...flags, '-o', building, program.package], program.cgo === true);
  // A rename is atomic: whoever finds the file finds all of it.
  renameSync(building, file);
  report(`built ${program.name} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return file;
}

/** A module that requires nothing, by which sources of any other are downloaded. */
export const sourcesModule = 'operators';

/** Folder of a dependency's sources, downloaded if needed. */
export async function moduleFolder(module: string, path: string): Promise<string> {
  const answer = JSON.parse(await go(module, ['mod', 'download', '-json', path])) as { readonly Dir: string };
  return answer.Dir;
}

/** Runs Go in a module; progress comes through every ten seconds, its output at the end. */
async function go(module: string, args: readonly string[], cgo = false): Promise<string> {
  const env = {
    ...process.env,
    CGO_ENABLED: cgo ? '1' : '0',
    GOWORK: 'off',
    GOTOOLCHAIN: process.env['GOTOOLCHAIN'] ?? 'auto',
  };
  const child = spawn('go', args, { cwd: join(serversFolder, module), env, stdio: ['ignore', 'pipe', 'pipe'] });
  const started = performance.now();
  const progress = setInterval(() => report(`  … ${((performance.now() - started) / 1000).toFixed(0)} s`), 10_000);
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (exit) => done(exit ?? 'a signal'));
  });
  clearInterval(progress);
  if (code !== 0) throw new Error(`go ${args[0]} in test/servers/${module} failed (${code})\n${errors.slice(-4000)}`);
  return out;
}

/** Names the content that the program is built from: pinned dependencies, own sources, stamps. */
function fingerprint(program: Program): string {
  const hash = createHash('sha256').update(
    JSON.stringify([program.package, program.stamps, process.platform, process.arch, ...(program.cgo ? ['cgo'] : [])]),
  );
  const folder = join(serversFolder, program.module);
  const sources = program.package.startsWith('.') ? join(folder, program.package) : folder;
  for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(join(folder, file)));
  for (const file of readdirSync(sources).sort()) {
    if (/\.(go|json)$/.test(file)) hash.update(file).update(readFileSync(join(sources, file)));
  }
  if (program.changed !== undefined) {
    hash.update(program.changed);
    const instead = insteadFolder(folder);
    for (const file of filesBelow(instead)) hash.update(file).update(readFileSync(join(instead, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Straight to the terminal: a test runner would hold it back until the test ends. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
