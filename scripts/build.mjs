/**
 * Compiles `src` to `lib`, then packs the core into one file: its hundreds of small modules are for
 * readers, and loading them one by one costs a user of the library a tenth of a second.
 */
import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';

const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

buildSync({
  entryPoints: ['src/trust/trust.ts'],
  outfile: 'lib/trust/trust.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'error',
});
