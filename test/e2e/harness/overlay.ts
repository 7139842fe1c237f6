import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where a module keeps the files that stand in place of another module's own, by their paths there. */
export function insteadFolder(moduleFolder: string): string {
  return join(moduleFolder, 'instead');
}

/**
 * Writes what Go takes by `-overlay`: the sources of another module stand at `upstream` of the module's folder, where
 * its `go.mod` looks for them and no file is, with those of `instead` in place of their own. Go lets nobody
 * replace a file of its own store of modules.
 *
 * @returns the file.
 */
export function writeOverlay(file: string, moduleFolder: string, sources: string): string {
  const upstream = join(moduleFolder, 'upstream');
  const instead = insteadFolder(moduleFolder);
  const lie = (folder: string): Readonly<Record<string, string>> =>
    Object.fromEntries(filesBelow(folder).map((path) => [join(upstream, path), join(folder, path)]));
  writeFileSync(file, JSON.stringify({ Replace: { ...lie(sources), ...lie(instead) } }));
  return file;
}

/** Paths of the files of a Go module, without those of its tests and of other modules within. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'go.mod' || (path.endsWith('.go') && !path.endsWith('_test.go')))
    .sort();
}
