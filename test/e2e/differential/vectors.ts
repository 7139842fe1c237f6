import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { areas } from './areas';
import type { Vector } from './tally';

export const vectorsFolder = resolve(__dirname, '../../vectors');

function fileOf(area: string): string {
  return join(vectorsFolder, `${area.replaceAll(' ', '-')}.json`);
}

/** The committed vectors of all areas. */
export function readVectors(): readonly Vector[] {
  return areas.flatMap(({ name }) => (existsSync(fileOf(name)) ? readOf(name) : []));
}

function readOf(area: string): readonly Vector[] {
  return JSON.parse(readFileSync(fileOf(area), 'utf8')) as readonly Vector[];
}

/** Adds what a run found: one pair for each way in which decide and the server differ. */
export function addVectors(found: readonly Vector[]): void {
  for (const { name } of areas) {
    const known = existsSync(fileOf(name)) ? readOf(name) : [];
    const fresh = found.filter(({ area }) => area === name);
    const all = new Map([...known, ...fresh].reverse().map((one) => [wayOf(one), one]));
    if (fresh.length > 0) writeFileSync(fileOf(name), `${JSON.stringify([...all.values()].reverse(), null, 2)}\n`);
  }
}

function wayOf({ seen, predicted }: Vector): string {
  return [predicted, seen.write, seen.answer].map((text) => text.replace(/"[^"]*"|\d+/g, '')).join('\n');
}
