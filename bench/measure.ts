import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Milliseconds that some work takes, on a heap that was swept before. */
export function timeOf(work: () => unknown): number {
  collectGarbage();
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * The medians of two pieces of work, run in turns and each first as often as the other, so that both
 * meet the same machine.
 */
export function compare(rounds: number, ours: () => unknown, floor: () => unknown): { ours: number; floor: number } {
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) times.ours.push(timeOf(ours));
    times.floor.push(timeOf(floor));
    if (round % 2 === 1) times.ours.push(timeOf(ours));
  }
  return { ours: median(times.ours), floor: median(times.floor) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
