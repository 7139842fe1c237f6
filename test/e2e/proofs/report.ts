import { writeReport } from '../harness/report';
import { type Stated, said } from './stated';

/** What was done about one claim, and how many tokens of how many got in. */
export interface Result {
  readonly done: string;
  readonly tokens: number;
  readonly gotIn: number;
}

interface Row extends Result {
  readonly trust: string;
  readonly stated: Stated;
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
    'Written by `test/e2e/proofs.e2e.ts`. Each line is a claim about a trust on a real Vault and real API servers: what `prove` says of it, and what was done to see whether that is so. The token of a refutation is signed by the API server that it names, and gets in. A claim that somebody is kept out is attacked by everybody of whom it speaks: accounts of all declared clients and accounts with names near to theirs, in the declared clusters and in others that run, for the audiences that roles want and for others, asked for, bound to a Pod, or of a Secret; each token at each role, and each that gets in at each path. The attack counts only if the declared clients get in by the same attempts. Its time is that of all attempts on one Vault, which serve each claim about it.',
    ['trust', 'claim', 'verdict', 'what was done', 'tokens tried', 'got in', 'time'],
    rows.map(({ trust, stated, done, tokens, gotIn, ms }) => {
      const { outcome } = stated;
      const time = ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
      return [trust, `\`${said(stated)}\``, outcome, done, String(tokens), String(gotIn), time];
    }),
  );
}
