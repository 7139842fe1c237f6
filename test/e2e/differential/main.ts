/**
 * `npm run e2e:differential -- --pairs 100000 --seed 7`: compares decide with real servers. A run that was
 * stopped goes on where it was; the same seed makes the same pairs. What differs becomes a vector.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, report } from '../harness/build';
import { Scope } from '../harness/scope';
import { type State, compared, differing, run } from './run';
import { renderReport } from './render-report';
import { addVectors, readVectors } from './vectors';

const page = resolve(__dirname, '../../../docs/differential.md');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { pairs: { type: 'string' }, seed: { type: 'string' }, state: { type: 'string' } },
  });
  const seed = whole('seed', values.seed ?? '1');
  const pairs = whole('pairs', values.pairs ?? '20000');
  const file = values.state ?? join(cacheFolder(), `differential-${String(seed)}.json`);
  const start: State = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as State)
    : { seed, versions: {}, areas: {} };
  if (start.seed !== seed) throw new Error(`${file} is of a run with seed ${String(start.seed)}`);
  mkdirSync(dirname(file), { recursive: true });
  report(
    `comparing ${String(pairs)} pairs, seed ${String(seed)}; ${String(compared(start))} of them are done (${file})`,
  );
  const scope = new Scope('differential');
  try {
    const state = await run(scope, start, pairs, (one) => {
      writeFileSync(`${file}.new`, JSON.stringify(one));
      renameSync(`${file}.new`, file);
    });
    addVectors(Object.values(state.areas).flatMap(({ disagreements }) => disagreements));
    const text = renderReport(state, readVectors().length);
    writeFileSync(page, text);
    console.log(text);
    process.exitCode = differing(state) === 0 ? 0 : 1;
  } finally {
    await scope.close();
  }
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} wants a whole number`);
  return Number(text);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
