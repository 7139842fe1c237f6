import { writeReport } from '../harness/report';
import { type Stated, shown } from './stated';

/** What was done about one claim, and what came of it. */
export interface Row {
  readonly scenario: string;
  readonly stated: Stated;
  readonly done: string;
  readonly tokens: number;
  readonly in: number;
  readonly ms: number;
}

const rows: Row[] = [];

/** Remembers a claim that the servers bore out. */
export function borneOut(row: Row): void {
  rows.push(row);
}

/** Writes what was seen. */
export function reportProofs(): void {
  writeReport(
    'proofs',
    'Claims on real servers',
    'x',
    ['trust', 'claim', 'verdict', 'what was done', 'tokens tried', 'got in', 'time'],
    rows.map(({ scenario, stated, done, tokens, in: inside, ms }) => {
      const [claim = '', verdict = ''] = shown(stated).split(/: (?=\w+$)/);
      return [scenario, claim, verdict, done, String(tokens), String(inside), `${(ms / 1000).toFixed(1)} s`];
    }),
  );
}
