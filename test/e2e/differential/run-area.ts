import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { inParallel } from '../harness/in-parallel';
import type { Area, AreaOnServers, Seen } from './area';
import { agrees, predicted } from './compare';
import { width } from './set-up';
import { type Tally, counted } from './tally';
import { slack } from './times';

/** The cases of a batch: the same for the same seed. */
export function casesOf<Case>({ name, batch }: Area<Case>, seed: number, index: number): readonly Case[] {
  const digest = createHash('sha256')
    .update(`${String(seed)} ${name} ${String(index)}`)
    .digest();
  return fc.sample(batch, { seed: digest.readInt32BE(), numRuns: 1 })[0] ?? [];
}

/** Puts the next batch of an area to the servers and compares. */
export async function runBatch<Case>({ area, hold }: AreaOnServers<Case>, seed: number, tally: Tally): Promise<Tally> {
  const batch = casesOf(area, seed, tally.batches);
  const held = await hold(batch);
  const answers = new Map<Case, Seen>();
  await inParallel(width, batch, async (one) => {
    answers.set(one, await askSteadily(held.ask, one));
  });
  await held.remove();
  const now = Math.floor(Date.now() / 1000);
  let result = tally;
  for (const [index, one] of batch.entries()) {
    const seen = answers.get(one);
    if (seen === undefined) continue;
    const said = predicted(area.judge(one, now));
    const vector = {
      area: area.name,
      found: `seed ${String(seed)}, batch ${String(tally.batches)}, pair ${String(index)}`,
      case: one,
      seen,
      predicted: [said.outcome, said.check, said.write ?? '', ...said.answers]
        .filter((text) => text !== '')
        .join(' | '),
    };
    result = counted(result, said.outcome, said.check, agrees(said, seen) ? null : vector);
  }
  return { ...result, batches: result.batches + 1 };
}

/** Asks, and asks again where it took so long that the clock may have passed an end of the token meanwhile. */
async function askSteadily<Case>(ask: (one: Case) => Promise<Seen>, one: Case): Promise<Seen> {
  for (;;) {
    const started = performance.now();
    const seen = await ask(one);
    if (performance.now() - started < (slack - 1) * 1000) return seen;
  }
}
