/** Compiles `src` to `lib` unless `lib` is newer than every source. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => statSync(`${e.parentPath ?? e.path}/${e.name}`).mtimeMs),
  );

const built = 'lib/index.js';
if (!existsSync(built) || statSync(built).mtimeMs < newest('src')) {
  console.error('compiling src to lib …');
  const result = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
